import { keptHere } from './kept-here'
import type { PageNote } from './page-note'

/** Which notes a reader wants to see: all alike, all with the changed ones marked, or those made on this text. */
export const displays = ['marked', 'all', 'here'] as const

export type Display = (typeof displays)[number]

const name = 'puente:notes-shown'

/** What this browser was told to show; the changed ones are marked unless somebody chose otherwise. */
export const keptDisplay = (): Display => displays.find((display) => display === keptHere(name)) ?? 'marked'

export function keepDisplay(display: Display) {
  try {
    localStorage.setItem(name, display)
  } catch {
    // Full or forbidden storage: it holds as long as the page.
  }
}

/** The notes to be shown on the text of a revision. */
export const displayed = (notes: PageNote[], display: Display, revisionId: string) =>
  display === 'here' ? notes.filter((note) => note.revisionId === revisionId || note.unsaved) : notes
