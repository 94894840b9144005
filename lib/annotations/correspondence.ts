import { align } from './alignment'
import type { ReadText } from './read-text'
import { weightOf } from './token'

/** For each token of one text the place of the token that stands for it in another, or -1. */
export type Correspondence = Int32Array

const longSentence = 6
const keptOfSentence = 0.3
const shortestRun = 3
const sharedOfRun = 0.6
const commonInRuns = 50

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, step) => from + step)

const runOf = ({ tokens, ids }: ReadText, places: readonly number[]) => ({
  tokens: places.map((place) => tokens[place]!),
  ids: places.map((place) => ids[place]!),
})

function alignPlaces(map: Correspondence, one: ReadText, other: ReadText, before: number[], after: number[]): void {
  align(runOf(one, before), runOf(other, after)).forEach((found, index) => {
    if (found >= 0) map[before[index]!] = after[found]!
  })
}

// Of a sentence that was replaced by another, a few words may stay by chance: they say nothing of where it went.
function forgetChance(map: Correspondence, one: ReadText, other: ReadText, from: number, to: number): void {
  for (let start = from; start < to; ) {
    let end = start
    while (end < to && !/^[.!?…]/.test(one.tokens[end]!.text)) end += 1
    const sentence = range(start, Math.min(end + 1, to))
    const words = sentence.filter((place) => one.tokens[place]!.kind !== 'mark')
    const kept = words.filter((place) => map[place]! >= 0 && one.ids[place] === other.ids[map[place]!])
    const weight = (places: number[]) => places.reduce((sum, place) => sum + weightOf(one.tokens[place]!), 0)
    const isReplaced =
      words.length >= longSentence
        ? weight(kept) < keptOfSentence * weight(words)
        : words.length >= shortestRun && kept.length === 0 && sentence.length < to - from
    if (isReplaced) for (const place of sentence) map[place] = -1
    start = end + 1
  }
}

/** Runs of a block's tokens that `isFree`, of three words or more. */
function freeRuns({ tokens }: ReadText, isFree: (place: number) => boolean): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  const close = () => {
    if (run.filter((place) => tokens[place]!.kind !== 'mark').length >= shortestRun) runs.push(run)
    run = []
  }
  tokens.forEach((token, place) => {
    if (run.length > 0 && tokens[place - 1]!.block !== token.block) close()
    if (isFree(place)) run.push(place)
    else close()
  })
  close()
  return runs
}

function countsOf(
  { tokens, folded }: ReadText,
  run: readonly number[],
): Map<number, { count: number; weight: number }> {
  const counts = new Map<number, { count: number; weight: number }>()
  for (const place of run) {
    const token = tokens[place]!
    if (token.kind === 'mark') continue
    const { count } = counts.get(folded[place]!) ?? { count: 0 }
    counts.set(folded[place]!, { count: count + 1, weight: weightOf(token) })
  }
  return counts
}

const sizeOf = (counts: ReturnType<typeof countsOf>) =>
  [...counts.values()].reduce((sum, { count, weight }) => sum + count * weight, 0)

type Pair = { from: number; to: number; shared: number }

/** Pairs of runs that share most of the words of the smaller, those that share the most first. */
function alikePairs(one: ReadText, other: ReadText, lost: number[][], fresh: number[][]): Pair[] {
  const freshCounts = fresh.map((run) => countsOf(other, run))
  const holders = new Map<number, number[]>()
  freshCounts.forEach((counts, to) => {
    for (const id of counts.keys()) holders.set(id, [...(holders.get(id) ?? []), to])
  })
  const freshSizes = freshCounts.map(sizeOf)
  const pairs = lost.flatMap((run, from) => {
    const counts = countsOf(one, run)
    const shared = new Map<number, number>()
    for (const [id, { count, weight }] of counts) {
      const holding = holders.get(id) ?? []
      if (holding.length > commonInRuns) continue
      for (const to of holding) {
        const common = Math.min(count, freshCounts[to]!.get(id)!.count) * weight
        shared.set(to, (shared.get(to) ?? 0) + common)
      }
    }
    const size = sizeOf(counts)
    return [...shared].flatMap(([to, common]): Pair[] =>
      common >= sharedOfRun * Math.min(size, freshSizes[to]!) ? [{ from, to, shared: common }] : [],
    )
  })
  return pairs.sort((a, b) => b.shared - a.shared || a.from - b.from || a.to - b.to)
}

// Words that left their block for one that did not have them: a paragraph was split or merged, a sentence moved.
function pairElsewhere(map: Correspondence, one: ReadText, other: ReadText): void {
  const taken = new Set(map)
  const lost = freeRuns(one, (place) => map[place]! < 0)
  const fresh = freeRuns(other, (place) => !taken.has(place))
  for (const { from, to } of alikePairs(one, other, lost, fresh)) {
    const before = lost[from]!.filter((place) => map[place]! < 0)
    const after = fresh[to]!.filter((place) => !taken.has(place))
    alignPlaces(map, one, other, before, after)
    const kept = before.filter((place) => map[place]! >= 0 && one.ids[place] === other.ids[map[place]!])
    const words = kept.filter((place) => one.tokens[place]!.kind !== 'mark')
    if (words.length < shortestRun) for (const place of before) map[place] = -1
    else for (const place of before) taken.add(map[place]!)
  }
}

/**
 * What became of each token of a text in another: in the block of the same key, else in words that no block of the
 * other has from its own past.
 */
export function correspondence(one: ReadText, other: ReadText): Correspondence {
  const map = new Int32Array(one.tokens.length).fill(-1)
  one.blocks.forEach(({ key, hash }, block) => {
    const counterpart = other.places.get(key)
    if (counterpart === undefined) return
    const [from, to] = [one.firsts[block]!, one.firsts[block + 1]!]
    const begin = other.firsts[counterpart]!
    if (other.blocks[counterpart]!.hash === hash) {
      for (let place = from; place < to; place += 1) map[place] = begin + place - from
      return
    }
    alignPlaces(map, one, other, range(from, to), range(begin, other.firsts[counterpart + 1]!))
    forgetChance(map, one, other, from, to)
  })
  pairElsewhere(map, one, other)
  return map
}
