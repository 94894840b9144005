import type { RevisionKind } from '@/lib/briefings/new-revision'
import type { Passage } from './passage'

/** What a revision can do to the words of a note. */
export const anchorStatuses = ['unchanged', 'moved', 'edited', 'ambiguous', 'orphaned'] as const

export type AnchorStatus = (typeof anchorStatuses)[number]

/** What the author of a note said of its place in a revision: that it is right, or where it is. */
export type Settled = { kind: 'confirmed' | 'reanchored'; at: string }

/** Where a note stands in a revision; `passage` is null when that cannot be said for sure. */
export type Anchor = {
  status: AnchorStatus
  passage: Passage | null
  /** What its words were and what they are, where those are not the quote's. */
  was: string | null
  now: string | null
  /** At how many places it could stand. */
  places: number
  /** For its author alone: places that look like it. */
  suggestions: Passage[]
  /** The revision that took its words away. */
  removed: { revision: number; kind: RevisionKind } | null
  settled: Settled | null
}

/** The anchor of words that stand where they were noted. */
export function standingAt({ startKey, start, endKey, end }: Passage): Anchor {
  const passage = { startKey, start, endKey, end }
  return {
    ...{ status: 'unchanged', passage, was: null, now: null },
    ...{ places: 1, suggestions: [], removed: null, settled: null },
  }
}

/** Where words stand that are to be found nowhere. */
export function goneFrom(quote: string): Anchor {
  return {
    ...{ status: 'orphaned', passage: null, was: quote, now: null },
    ...{ places: 0, suggestions: [], removed: null, settled: null },
  }
}
