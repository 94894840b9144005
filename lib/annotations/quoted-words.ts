import type { Span } from './context'
import { passageBetween } from './passage'
import { type ReadText, tokensBetween } from './read-text'

/** Words of a text: the tokens they touch, and the offsets in the whole text between which they stand. */
export type Words = Span & { from: number; to: number }

/** The words between two offsets; null when there is nothing but white space. */
export function wordsBetween(text: ReadText, from: number, to: number): Words | null {
  const span = tokensBetween(text, from, to)
  return span && { ...span, from, to }
}

/**
 * Every place of `other` where the quote's words stand to the letter. A quote never stands in the middle of a longer word
 * or figure unless it was made in the middle of that same one.
 */
export function occurrences(text: ReadText, quote: Words, other: ReadText): Words[] {
  const [head, tail] = [text.tokens[quote.first]!, text.tokens[quote.last]!]
  const from = Math.min(quote.from, head.from)
  const to = Math.max(quote.to, tail.to)
  const sought = text.text.slice(from, to)
  const found: Words[] = []
  for (let at = other.text.indexOf(sought); at >= 0; at = other.text.indexOf(sought, at + 1)) {
    const first = other.startsAt.get(at + head.from - from)
    if (first === undefined) continue
    const last = first + quote.last - quote.first
    if (other.tokens[last]?.to !== at + tail.to - from) continue
    const words = { first, last, from: at + quote.from - from, to: at + quote.to - from }
    if (passageBetween(other, words.from, words.to)) found.push(words)
  }
  return found
}

/** How many words, and how many letters in them: of a mark neither. */
export function sizeOf({ tokens }: ReadText, { first, last }: Span): { words: number; letters: number } {
  const words = tokens.slice(first, last + 1).filter(({ kind }) => kind !== 'mark')
  return { words: words.length, letters: words.reduce((sum, { text }) => sum + text.length, 0) }
}
