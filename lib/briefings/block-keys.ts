import { hashOf } from './canonical'
import type { CanonicalBlock, Document } from './document'
import { inlineText, textBlocks } from './text-blocks'

type Known = CanonicalBlock
type Candidate = { from: number; to: number; score: number }

const enoughAlike = 0.4
// Beyond this many pairs only blocks near each other are compared.
const mostPairs = 20_000
const nearBlocks = 12

function tokensOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [token] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

const sizeOf = (tokens: Map<string, number>) => [...tokens.values()].reduce((sum, count) => sum + count, 0)

/** Shared words over all words of both (Dice), 0 to 1. */
function likeness(one: Map<string, number>, other: Map<string, number>, sizes: number): number {
  let shared = 0
  for (const [token, count] of one) shared += Math.min(count, other.get(token) ?? 0)
  return sizes === 0 ? 0 : (2 * shared) / sizes
}

// From both ends inwards first: of blocks that say the same, each keeps its own key where only its neighbours changed.
function pairEqual(previous: Known[], hashes: string[], keys: (string | undefined)[], taken: Set<number>) {
  const pair = (from: number, to: number) => {
    keys[to] = previous[from]?.key
    taken.add(from)
  }
  const most = Math.min(previous.length, hashes.length)
  let start = 0
  for (; start < most && previous[start]?.hash === hashes[start]; start += 1) pair(start, start)
  for (let end = 1; end <= most - start && previous.at(-end)?.hash === hashes.at(-end); end += 1) {
    pair(previous.length - end, hashes.length - end)
  }
  const places = Map.groupBy(
    previous.flatMap((_, index) => (taken.has(index) ? [] : [index])).reverse(),
    (index) => previous[index]?.hash,
  )
  hashes.forEach((hash, index) => {
    const from = keys[index] === undefined ? places.get(hash)?.pop() : undefined
    if (from !== undefined) pair(from, index)
  })
}

function pairAlike(previous: Known[], texts: string[], keys: (string | undefined)[], taken: Set<number>) {
  const oldOnes = previous.flatMap((_, index) => (taken.has(index) ? [] : [index]))
  const newOnes = texts.flatMap((_, index) => (keys[index] === undefined ? [index] : []))
  const isLarge = oldOnes.length * newOnes.length > mostPairs
  const tokens = (text: string) => {
    const counts = tokensOf(text)
    return { counts, size: sizeOf(counts) }
  }
  const oldTokens = new Map(oldOnes.map((index) => [index, tokens(previous[index]?.text ?? '')]))
  const candidates: Candidate[] = []
  for (const to of newOnes) {
    const now = tokens(texts[to] ?? '')
    for (const from of oldOnes) {
      if (isLarge && Math.abs(from - to) > nearBlocks) continue
      const then = oldTokens.get(from)
      const score = then ? likeness(then.counts, now.counts, then.size + now.size) : 0
      if (score >= enoughAlike) candidates.push({ from, to, score })
    }
  }
  const distance = ({ from, to }: Candidate) => Math.abs(from - to)
  candidates.sort(
    (one, other) =>
      other.score - one.score || distance(one) - distance(other) || one.from - other.from || one.to - other.to,
  )
  for (const { from, to } of candidates) {
    if (taken.has(from) || keys[to] !== undefined) continue
    keys[to] = previous[from]?.key
    taken.add(from)
  }
}

// A block between two that stayed where they were is what stood there, however little is left of it: a number in a table.
function pairInPlace(previous: Known[], kinds: string[], keys: (string | undefined)[], taken: Set<number>) {
  const placeOf = new Map(previous.map(({ key }, index) => [key, index]))
  const found = kinds.flatMap((kind, to) => {
    if (keys[to] !== undefined) return []
    const before = to === 0 ? -1 : placeOf.get(keys[to - 1] ?? '')
    const after = to === kinds.length - 1 ? previous.length : placeOf.get(keys[to + 1] ?? '')
    if (before === undefined || after !== before + 2) return []
    return previous[before + 1]?.kind === kind && !taken.has(before + 1) ? [{ from: before + 1, to }] : []
  })
  for (const { from, to } of found) {
    keys[to] = previous[from]?.key
    taken.add(from)
  }
}

/**
 * Gives every block of a new text its key, in place: that of the block it was in the previous revision (the same text, else
 * the most alike, so that the larger part of a split block keeps it, else what stood in its place), else a new one that no earlier revision used.
 * Deterministic. `revisionNumber` is the new revision's.
 */
export function carryKeys(previous: Known[], document: Document, revisionNumber: number): Document {
  const found = textBlocks(document.nodes)
  const blocks = found.map(({ block }) => block)
  const texts = blocks.map(({ children }) => inlineText(children))
  const keys: (string | undefined)[] = texts.map(() => undefined)
  const taken = new Set<number>()
  pairEqual(previous, texts.map(hashOf), keys, taken)
  pairAlike(previous, texts, keys, taken)
  pairInPlace(
    previous,
    found.map(({ kind }) => kind),
    keys,
    taken,
  )
  let count = 0
  blocks.forEach((block, index) => {
    block.key = keys[index] ?? `${revisionNumber.toString(36)}-${(count++).toString(36)}`
  })
  return document
}
