import { noteFragment } from '@/lib/platform/paths'

/** Gives the focus to a note's card, or an answer, once it is drawn. */
export function focusNote(id: string) {
  requestAnimationFrame(() => document.getElementById(noteFragment(id))?.focus({ preventScroll: true }))
}
