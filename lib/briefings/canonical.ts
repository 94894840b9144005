import { createHash } from 'node:crypto'
import type { CanonicalBlock, Document } from './document'
import { inlineText, textBlocks } from './text-blocks'

/** The hash of a block's canonical text: equal texts and no others have the same. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** The blocks of canonical text of a document, in reading order. */
export function canonicalBlocks(document: Document): CanonicalBlock[] {
  return textBlocks(document.nodes).map(({ kind, block }) => {
    const text = inlineText(block.children)
    return { key: block.key, kind, text, hash: hashOf(text) }
  })
}

/** The whole canonical text: blocks joined by an empty line. */
export function canonicalText(blocks: CanonicalBlock[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

const wordsPerMinute = 220

/** Minutes of reading, at least 1. */
export function readingMinutes(blocks: CanonicalBlock[]): number {
  const words = blocks.reduce((count, { text }) => count + (text.match(/\S+/g)?.length ?? 0), 0)
  return Math.max(1, Math.round(words / wordsPerMinute))
}
