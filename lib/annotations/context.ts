import type { ReadText } from './read-text'
import { weightOf } from './token'

/** Tokens of a passage, as the places of the first and the last. */
export type Span = { first: number; last: number }

const reach = 8
const mostOfToken = 8
const mostOfRun = 32
const mostOfRest = 12

function agreementOn(one: ReadText, place: number, other: ReadText, found: number, step: 1 | -1): number {
  const near = (text: ReadText, from: number, distance: number) => {
    const token = text.tokens[from + step * distance]
    return token?.block === text.tokens[from]!.block ? text.folded[from + step * distance] : undefined
  }
  const weight = (distance: number) => Math.min(weightOf(one.tokens[place + step * distance]!), mostOfToken)
  let run = 0
  let distance = 1
  for (; distance <= reach; distance += 1) {
    const [mine, theirs] = [near(one, place, distance), near(other, found, distance)]
    if (mine !== theirs) break
    // Both stand at the edge of their block.
    if (mine === undefined) return run + 1
    run += weight(distance)
  }
  const left = new Map<number, number>()
  for (let more = distance; more <= reach; more += 1) {
    const id = near(other, found, more)
    if (id !== undefined) left.set(id, (left.get(id) ?? 0) + 1)
  }
  let rest = 0
  for (let more = distance; more <= reach; more += 1) {
    const id = near(one, place, more)
    const count = id === undefined ? 0 : (left.get(id) ?? 0)
    if (id === undefined || count === 0) continue
    left.set(id, count - 1)
    rest += weight(more) / 2
  }
  return Math.min(run, mostOfRun) + Math.min(rest, mostOfRest)
}

/**
 * How much the words around two passages agree in their blocks, in letters: those that touch them and agree in a row
 * count whole, others near by half. 0 when nothing agrees, at most 88.
 */
export function agreement(one: ReadText, mine: Span, other: ReadText, theirs: Span): number {
  return agreementOn(one, mine.first, other, theirs.first, -1) + agreementOn(one, mine.last, other, theirs.last, 1)
}

const nearby = 12
const shortWord = 3

function wordsAround({ tokens, folded }: ReadText, { first, last }: Span): Set<number> {
  const words = new Set<number>()
  for (let place = first - nearby; place <= last + nearby; place += 1) {
    const token = tokens[place]
    const isOutside = place < first || place > last
    const isNear = token?.block === tokens[place < first ? first : last]!.block
    if (isOutside && isNear && token.kind !== 'mark' && (token.text.length > shortWord || token.kind === 'figure')) {
      words.add(folded[place]!)
    }
  }
  return words
}

/** Whether any word of substance stands near both passages, in their blocks. */
export function shareSurroundings(one: ReadText, mine: Span, other: ReadText, theirs: Span): boolean {
  return !wordsAround(one, mine).isDisjointFrom(wordsAround(other, theirs))
}
