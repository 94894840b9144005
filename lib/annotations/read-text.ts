import type { PublishedText } from './passage'
import { type Token, tokensOf } from './token'

/** A token of a whole text; `block` is the place of the block it stands in, the offsets are those of the whole text. */
export type PlacedToken = Token & { block: number }

/** A text with its tokens. Equal `ids` are equal tokens to the letter, equal `folded` ones whatever their case. */
export type ReadText = PublishedText & {
  tokens: readonly PlacedToken[]
  ids: readonly number[]
  folded: readonly number[]
  /** For each block its first token, and after the last block the number of all. */
  firsts: readonly number[]
  /** The token that begins at an offset of the whole text. */
  startsAt: ReadonlyMap<number, number>
}

/** Reads texts that are to be compared with each other: their tokens share one numbering. */
export function textReader(): (published: PublishedText) => ReadText {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    return known
  }
  return (published) => {
    const firsts: number[] = []
    const tokens: PlacedToken[] = []
    published.blocks.forEach(({ text }, block) => {
      firsts.push(tokens.length)
      const begin = published.begins[block]!
      for (const { from, to, ...token } of tokensOf(text)) {
        tokens.push({ ...token, from: begin + from, to: begin + to, block })
      }
    })
    firsts.push(tokens.length)
    return {
      ...published,
      tokens,
      firsts,
      ids: tokens.map(({ text }) => numberOf(text)),
      folded: tokens.map(({ text }) => numberOf(text.toLowerCase())),
      startsAt: new Map(tokens.map(({ from }, index) => [from, index])),
    }
  }
}

/** The tokens that two offsets of the whole text touch, as the places of the first and the last; null when there are none. */
export function tokensBetween({ tokens }: ReadText, from: number, to: number): { first: number; last: number } | null {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.to > from) high = middle
    else low = middle + 1
  }
  let last = low - 1
  while (last + 1 < tokens.length && tokens[last + 1]!.from < to) last += 1
  return last < low ? null : { first: low, last }
}
