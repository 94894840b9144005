import type { Correspondence } from './correspondence'
import { isSameBlock } from './kept-blocks'
import type { Words } from './quoted-words'
import type { ReadText } from './read-text'
import { isNegation, weightOf } from './token'

const keptShare = 0.5
const negationReach = 2

type Compared = { map: Correspondence; one: ReadText; other: ReadText }

const isKept = ({ map, one, other }: Compared, place: number) =>
  map[place]! >= 0 && one.ids[place] === other.ids[map[place]!]

const weigh = ({ tokens }: ReadText, places: readonly number[]) =>
  places.reduce((sum, place) => sum + weightOf(tokens[place]!), 0)

/** Of the quote's tokens that stand somewhere, the heaviest run of those that are still in their order. */
function heaviestRun({ map, one }: Compared, quote: Words): number[] {
  let best: number[] = []
  let run: number[] = []
  for (let place = quote.first; place <= quote.last; place += 1) {
    if (map[place]! < 0) continue
    if (run.length > 0 && map[place]! < map[run.at(-1)!]!) run = []
    run.push(place)
    if (weigh(one, run) > weigh(one, best)) best = [...run]
  }
  return best
}

/** Whether at least half is left of the quote's words, or of their letters. Capitals are no other words. */
function keepsHalf({ map, one, other }: Compared, quote: Words, run: readonly number[]): boolean {
  const all = Array.from({ length: quote.last - quote.first + 1 }, (_, step) => quote.first + step)
  const kept = run.filter((place) => one.folded[place] === other.folded[map[place]!])
  const words = (places: readonly number[]) => places.filter((place) => one.tokens[place]!.kind !== 'mark').length
  const isHalf = (part: number, whole: number) => whole > 0 && part >= keptShare * whole
  return isHalf(weigh(one, kept), weigh(one, all)) || isHalf(words(kept), words(all))
}

/** Whether the quote is all of a cell that has its place in the table: whatever stands there now is what it became. */
function isWholeCell({ map, one, other }: Compared, quote: Words, run: readonly number[]): boolean {
  const { block } = one.tokens[quote.first]!
  const isWhole = one.firsts[block] === quote.first && one.firsts[block + 1] === quote.last + 1
  const found = other.tokens[map[run[0]!]!]!.block
  return isWhole && one.blocks[block]!.kind === 'cell' && isSameBlock(one, block, other, found)
}

/** Whether nothing of the quote changed but figures for figures and names for names, in a place that is known. */
function onlyExchanges(compared: Compared, quote: Words, run: readonly number[]): boolean {
  const { map, one, other } = compared
  if (run.length !== quote.last - quote.first + 1) return false
  const alike = run.every((place) => {
    const { kind } = one.tokens[place]!
    return (
      isKept(compared, place) || (kind === other.tokens[map[place]!]!.kind && (kind === 'figure' || kind === 'name'))
    )
  })
  const { block } = one.tokens[quote.first]!
  const isWhole = one.firsts[block] === quote.first && one.firsts[block + 1] === quote.last + 1
  const touches = (place: number, step: number) =>
    one.tokens[place + step]?.block === block &&
    isKept(compared, place + step) &&
    map[place + step] === map[place]! + step
  return alike && (isWhole || touches(quote.first, -1) || touches(quote.last, 1))
}

/** The outermost token of what was put in place of the quote's edge, up to the neighbour that stayed. */
function edge(compared: Compared, outer: number, inner: number, step: 1 | -1): number {
  const { map, one, other } = compared
  const image = map[inner]!
  if (outer === inner && isKept(compared, inner)) return image
  const neighbour = outer + step
  const { block } = other.tokens[image]!
  const isEnd = one.tokens[neighbour]?.block !== one.tokens[outer]!.block
  const bound = isEnd
    ? one.blocks[one.tokens[outer]!.block]!.key === other.blocks[block]!.key
      ? (step < 0 ? other.firsts[block]! : other.firsts[block + 1]! - 1) + step
      : null
    : isKept(compared, neighbour)
      ? map[neighbour]!
      : null
  if (bound === null || (bound - image) * step <= 0) return image
  const reached = bound - step
  const most = 3 * (Math.abs(outer - inner) + 1) + 4
  return Math.abs(reached - image) <= most ? reached : image
}

/**
 * Where a quote's words went when some of them changed: from the first to the last that is left of it, with what was put
 * in place of its ends. Null when less than half of it is left, unless only figures or names were exchanged, or a cell.
 */
export function editedWords(compared: Compared, quote: Words): Words | null {
  const { map, one, other } = compared
  const run = heaviestRun(compared, quote)
  if (run.length === 0) return null
  const isLeft = [keepsHalf, onlyExchanges, isWholeCell].some((applies) => applies(compared, quote, run))
  if (!isLeft) return null
  const first = edge(compared, quote.first, run[0]!, -1)
  const last = edge(compared, quote.last, run.at(-1)!, 1)
  const head = one.tokens[quote.first]!
  const tail = one.tokens[quote.last]!
  const lead = map[quote.first] === first && isKept(compared, quote.first) ? Math.max(0, quote.from - head.from) : 0
  const trail = map[quote.last] === last && isKept(compared, quote.last) ? Math.max(0, tail.to - quote.to) : 0
  const from = other.tokens[first]!.from + lead
  const to = other.tokens[last]!.to - trail
  const isFar = to - from > 4 * (quote.to - quote.from) + 2_000
  return isFar || to <= from ? null : { first, last, from, to }
}

/** The words with the negation that stands just before them in their sentence, if there is one. */
export function withNegation(text: ReadText, words: Words): Words {
  for (let place = words.first - 1; place >= words.first - negationReach; place -= 1) {
    const token = text.tokens[place]
    if (token === undefined || token.kind === 'mark' || token.block !== text.tokens[words.first]!.block) break
    if (isNegation(token.text)) return { ...words, first: place, from: token.from }
  }
  return words
}
