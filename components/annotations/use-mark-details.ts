import { useEffect } from 'react'
import { noteFragment } from '@/lib/platform/note-fragment'

/** Leads from what announces a note's mark (mark-details.ts) to its card, as long as the card is there. */
export function useMarkDetails(noteId: string) {
  useEffect(() => {
    const card = noteFragment(noteId)
    const marks = document.querySelectorAll(`[data-details="${CSS.escape(card)}"]`)
    for (const mark of marks) mark.setAttribute('aria-details', card)
    return () => {
      for (const mark of marks) mark.removeAttribute('aria-details')
    }
  }, [noteId])
}
