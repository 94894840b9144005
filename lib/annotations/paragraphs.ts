import type { Correspondence } from './correspondence'
import type { Words } from './quoted-words'
import type { ReadText } from './read-text'

function commonest(blocks: readonly number[]): { block: number; count: number } {
  const counts = new Map<number, number>()
  for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1)
  const [block, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [-1, 0])
  return { block, count }
}

/** For each block of one text the block of the other that at least half of its words are in, or -1. */
export function homesOf(map: Correspondence, one: ReadText, other: ReadText): number[] {
  return one.blocks.map((_, place) => {
    const images = map.subarray(one.firsts[place]!, one.firsts[place + 1]!)
    const { block, count } = commonest([...images].flatMap((image) => other.tokens[image]?.block ?? []))
    return 2 * count >= images.length ? block : -1
  })
}

type Compared = { map: Correspondence; one: ReadText; other: ReadText; homes: readonly number[] }

/**
 * Whether the quote's sentence left its paragraph, whatever its key says: the other sentences are elsewhere, and it stands
 * in a paragraph that is another's. A long sentence takes the key along when it moves.
 */
export function hasLeftItsParagraph({ map, one, other, homes }: Compared, quote: Words, found: Words): boolean {
  const block = one.tokens[quote.first]!.block
  const target = other.tokens[found.first]!.block
  if (!homes.some((home, place) => home === target && place !== block)) return false
  const isEnd = (place: number) => /^[.!?…]/.test(one.tokens[place]!.text)
  let [from, to] = [quote.first, quote.last]
  while (from > one.firsts[block]! && !isEnd(from - 1)) from -= 1
  while (to < one.firsts[block + 1]! - 1 && !isEnd(to)) to += 1
  const rest: number[] = []
  for (let place = one.firsts[block]!; place < one.firsts[block + 1]!; place += 1) {
    const image = map[place]!
    if ((place < from || place > to) && image >= 0) rest.push(other.tokens[image]!.block)
  }
  const elsewhere = rest.filter((place) => place !== target)
  return commonest(elsewhere).count > rest.length - elsewhere.length
}
