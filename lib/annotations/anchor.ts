import { extentOf, onlyOccurrence, type Passage, type PublishedText, passageBetween, wordsAt } from './passage'

/** What a revision did to the words of a note. `edited` and `ambiguous` are kept for marks that the author confirms. */
export type AnchorStatus = 'unchanged' | 'moved' | 'edited' | 'ambiguous' | 'orphaned'

/** Where a note stands in a revision; `passage` is null when its words are not to be found there. */
export type Anchor = { status: AnchorStatus; passage: Passage | null }

/** An anchor with how it was found and, for words that are gone, what they were. */
export type Projection = Anchor & {
  method: 'same-block' | 'only-occurrence' | 'none'
  was: string | null
  now: string | null
}

type Pinned = Passage & { quote: string }

/** Whether every block the passage touches stands in the other text under the same key with the same words, in a row. */
function touchesOnlyKeptBlocks(passage: Passage, pinned: PublishedText, other: PublishedText): boolean {
  const first = pinned.places.get(passage.startKey)
  const last = pinned.places.get(passage.endKey)
  const begins = other.places.get(passage.startKey)
  if (first === undefined || last === undefined || begins === undefined) return false
  return pinned.blocks.slice(first, last + 1).every((block, step) => {
    const counterpart = other.blocks[begins + step]
    return counterpart?.key === block.key && counterpart.hash === block.hash
  })
}

function onlyPlace(quote: string, pinned: PublishedText, other: PublishedText): Passage | null {
  if (onlyOccurrence(pinned.text, quote) === null) return null
  const from = onlyOccurrence(other.text, quote)
  return from === null ? null : passageBetween(other, from, from + quote.length)
}

/**
 * Where a note that is pinned to one revision stands in another, always from the pinned text and never from a
 * projection. The first rule that applies decides: its blocks are the same; its words stand exactly once in both
 * texts; they are gone. The words of a passage it returns are those of the quote, to the letter.
 */
export function project(note: Pinned, pinned: PublishedText, other: PublishedText): Projection {
  const gone: Projection = { status: 'orphaned', passage: null, method: 'none', was: note.quote, now: null }
  if (wordsAt(pinned, note) !== note.quote) return gone
  const { startKey, start, endKey, end } = note
  if (touchesOnlyKeptBlocks(note, pinned, other) && extentOf(other, note)) {
    const passage = { startKey, start, endKey, end }
    return { status: 'unchanged', passage, method: 'same-block', was: null, now: null }
  }
  const passage = onlyPlace(note.quote, pinned, other)
  if (!passage) return gone
  const stayed = passage.startKey === startKey && passage.endKey === endKey
  return { status: stayed ? 'unchanged' : 'moved', passage, method: 'only-occurrence', was: null, now: null }
}
