import { useCallback, useRef, useState } from 'react'
import { furtherNotes, type Loaded, notesAt } from './load-notes'
import type { Annotated } from './page-note'
import type { SetNotes } from './use-notes'

/** The further pages of notes, one at a time, when somebody comes to the end of what is there. */
export function useMoreNotes(text: Annotated, loaded: Loaded, setNotes: SetNotes) {
  const [next, setNext] = useState(loaded.next)
  const isLoading = useRef(false)
  const isReader = loaded.reader !== null
  const load = useCallback(async () => {
    if (next === null || isLoading.current) return
    isLoading.current = true
    const page = await notesAt(furtherNotes(text, isReader)(next))
    isLoading.current = false
    if (!page) return
    setNext(page.next)
    setNotes((notes) => {
      const known = new Set(notes.map(({ id }) => id))
      return [...notes, ...page.annotations.filter(({ id }) => !known.has(id))]
    })
  }, [text, isReader, next, setNotes])
  return { isMore: next !== null, load }
}
