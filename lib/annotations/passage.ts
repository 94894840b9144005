import type { CanonicalBlock } from '@/lib/briefings/document'

/** Where words stand in a canonical text: UTF-16 offsets in the text of the first and of the last block. */
export type Passage = { startKey: string; start: number; endKey: string; end: number }

/** A revision's canonical text, ready to be searched: blocks joined by `blockSeparator`. */
export type PublishedText = {
  blocks: readonly CanonicalBlock[]
  text: string
  /** Where each block begins in `text`. */
  begins: readonly number[]
  /** Each key's place in `blocks`. */
  places: ReadonlyMap<string, number>
}

const blockSeparator = '\n\n'

/** How many characters before and after a quote are kept with it. */
const contextLength = 32

/** The blocks of one revision, in their order, as one text. */
export function publishedText(blocks: readonly CanonicalBlock[]): PublishedText {
  const begins: number[] = []
  let length = 0
  for (const { text } of blocks) {
    begins.push(length)
    length += text.length + blockSeparator.length
  }
  const text = blocks.map((block) => block.text).join(blockSeparator)
  return { blocks, text, begins, places: new Map(blocks.map((block, place) => [block.key, place])) }
}

/** The passage as offsets in the whole text, or null when it is empty, backwards or outside its blocks. */
export function extentOf(published: PublishedText, passage: Passage): { from: number; to: number } | null {
  const first = published.places.get(passage.startKey)
  const last = published.places.get(passage.endKey)
  if (first === undefined || last === undefined) return null
  const { start, end } = passage
  if (start < 0 || start >= published.blocks[first]!.text.length) return null
  if (end <= 0 || end > published.blocks[last]!.text.length) return null
  const from = published.begins[first]! + start
  const to = published.begins[last]! + end
  return from < to ? { from, to } : null
}

/** The words of a passage, blocks joined by an empty line; null when there is no such passage. */
export function wordsAt(published: PublishedText, passage: Passage): string | null {
  const extent = extentOf(published, passage)
  return extent && published.text.slice(extent.from, extent.to)
}

/** The characters just before and after a passage, at most 32 of each. */
export function contextOf(published: PublishedText, passage: Passage): { prefix: string; suffix: string } {
  const extent = extentOf(published, passage)
  if (!extent) return { prefix: '', suffix: '' }
  const prefix = published.text.slice(Math.max(0, extent.from - contextLength), extent.from)
  const suffix = published.text.slice(extent.to, extent.to + contextLength)
  // Half of a character outside the basic plane is no text.
  return { prefix: prefix.replace(/^[\uDC00-\uDFFF]/, ''), suffix: suffix.replace(/[\uD800-\uDBFF]$/, '') }
}

function placeAt(begins: readonly number[], offset: number): number {
  let low = 0
  let high = begins.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (begins[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The passage between two offsets of the whole text; null when either lies in the space between blocks. */
export function passageBetween(published: PublishedText, from: number, to: number): Passage | null {
  if (published.blocks.length === 0) return null
  const first = placeAt(published.begins, from)
  const last = placeAt(published.begins, to - 1)
  const startKey = published.blocks[first]!.key
  const endKey = published.blocks[last]!.key
  const passage = { startKey, start: from - published.begins[first]!, endKey, end: to - published.begins[last]! }
  return extentOf(published, passage) && passage
}
