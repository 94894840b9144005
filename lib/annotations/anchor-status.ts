import type { Passage } from './passage'

/** What a revision can do to the words of a note. */
export const anchorStatuses = ['unchanged', 'moved', 'edited', 'ambiguous', 'orphaned'] as const

export type AnchorStatus = (typeof anchorStatuses)[number]

/** Where a note stands in a revision; `passage` is null when that cannot be said for sure. */
export type Anchor = {
  status: AnchorStatus
  passage: Passage | null
  /** What its words were and what they are, where those are not the quote's. */
  was: string | null
  now: string | null
}
