import type { Passage, PublishedText } from './passage'

/**
 * Whether a block of one text is the one at `found` in another. A cell says nothing without its row: a "10" both of
 * whose neighbours changed is another "10", whatever its key.
 */
export function isSameBlock(one: PublishedText, place: number, other: PublishedText, found: number): boolean {
  const block = one.blocks[place]!
  if (block.key !== other.blocks[found]!.key) return false
  const keepsNeighbour = (step: number) => one.blocks[place + step]?.key === other.blocks[found + step]?.key
  return block.kind !== 'cell' || keepsNeighbour(-1) || keepsNeighbour(1)
}

/** Whether every block the passage touches stands in the other text under the same key with the same words, in a row. */
export function touchesOnlyKeptBlocks(passage: Passage, pinned: PublishedText, other: PublishedText): boolean {
  const first = pinned.places.get(passage.startKey)
  const last = pinned.places.get(passage.endKey)
  const begins = other.places.get(passage.startKey)
  if (first === undefined || last === undefined || begins === undefined) return false
  const isKept = pinned.blocks.slice(first, last + 1).every((block, step) => {
    const counterpart = other.blocks[begins + step]
    return counterpart?.key === block.key && counterpart.hash === block.hash
  })
  return isKept && isSameBlock(pinned, first, other, begins)
}
