import type { NoteNews } from '@/components/talk/use-thread'
import type { Chosen } from './dom-anchor'
import type { Draft, PageNote } from './page-note'

/** What a card can ask for of a note and its words. */
type WritingActions = {
  open: (note: PageNote) => void
  toPassage: (note: PageNote) => void
  edit: (note: PageNote) => void
  remove: (note: PageNote) => void
  retry: (draft: Draft) => void
  resume: (draft: Draft) => void
  discard: (draft: Draft) => void
  /** Something was done in the note's thread. */
  hear: (id: string, news: NoteNews) => void
}

export type NoteActions = WritingActions & PlacingActions

/** What a card can ask for of a note's place. */
export type PlacingActions = {
  /** Says that one's note stands at these words; or asks for words to be selected for it. */
  place: (note: PageNote, chosen: Chosen) => void
  choosePlace: (note: PageNote) => void
  answer: (note: PageNote, answer: { revision: number; sentence: string } | null) => Promise<string>
  linkTo: (note: PageNote) => string
  isCurrent: boolean
  /** For editors, the revision that can take notes up. */
  answersIn: number | null
}
