import { createHash } from 'node:crypto'
import { type PublishedText, passageBetween, publishedText } from '@/lib/annotations/passage'
import type { CanonicalBlock } from '@/lib/briefings/document'

export const block = (key: string, text: string, kind = 'paragraph'): CanonicalBlock => ({
  key,
  kind,
  text,
  hash: createHash('sha256').update(text).digest('base64url'),
})

/** A text of paragraphs, each with its key. */
export const published = (...blocks: [string, string][]) => publishedText(blocks.map(([key, text]) => block(key, text)))

/** A note on the first place where these words stand in a text, or on the first after `from`. */
export function noteOn(text: PublishedText, quote: string, from = 0) {
  const start = text.text.indexOf(quote, from)
  const passage = start < 0 ? null : passageBetween(text, start, start + quote.length)
  if (!passage) throw new Error(`There is no “${quote}”`)
  return { ...passage, quote }
}
