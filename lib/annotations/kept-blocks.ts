import type { Passage, PublishedText } from './passage'

/** Whether the other text has a copy of its block at `found` that the first had not: its key went to either by chance. */
function isCopied(one: PublishedText, other: PublishedText, found: number): boolean {
  const { hash } = other.blocks[found]!
  const wasThere = (key: string) => one.blocks[one.places.get(key) ?? -1]?.hash === hash
  return other.blocks.some((block, place) => place !== found && block.hash === hash && !wasThere(block.key))
}

/**
 * Whether a block of one text is the one at `found` in another. A cell says nothing without its row: a "10" both of
 * whose neighbours changed is another "10", whatever its key. Of two copies the one beside the same words is it.
 */
export function isSameBlock(one: PublishedText, place: number, other: PublishedText, found: number): boolean {
  const block = one.blocks[place]!
  if (block.key !== other.blocks[found]!.key) return false
  const keepsNeighbour = (what: 'key' | 'hash') =>
    [-1, 1].some((step) => {
      const neighbour = one.blocks[place + step]
      return neighbour !== undefined && neighbour[what] === other.blocks[found + step]?.[what]
    })
  if (block.kind === 'cell' && !keepsNeighbour('key')) return false
  return !isCopied(one, other, found) || keepsNeighbour('hash')
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
