import { carryKeys } from '@/lib/briefings/block-keys'
import { canonicalBlocks } from '@/lib/briefings/canonical'
import type { CanonicalBlock, Document } from '@/lib/briefings/document'

/** A text of paragraphs, without keys. */
export function paragraphs(...texts: string[]): Document {
  const nodes = texts.map((text) => ({
    type: 'paragraph' as const,
    key: '',
    children: [{ type: 'text' as const, text }],
  }))
  return { locale: 'en', nodes }
}

/** The blocks of a text as they are published after `previous`. */
export function publishedAfter(previous: CanonicalBlock[], number: number, ...texts: string[]): CanonicalBlock[] {
  return canonicalBlocks(carryKeys(previous, paragraphs(...texts), number))
}

/** What became of each block of `before`: its key's text in `after`, undefined when the key is gone. */
export function becameOf(before: CanonicalBlock[], after: CanonicalBlock[]): (string | undefined)[] {
  return before.map(({ key }) => after.find((block) => block.key === key)?.text)
}
