import { type Dispatch, type SetStateAction, useMemo } from 'react'
import { focusNote } from './focus-note'
import type { NoteActions, PlacingActions } from './note-actions'
import type { PageNote } from './page-note'
import { reveal } from './reading-order'
import type { SetNotes } from './use-notes'
import type { useWriting } from './use-writing'

type Setting = {
  writing: ReturnType<typeof useWriting>
  placing: PlacingActions
  setOpen: Dispatch<SetStateAction<string | undefined>>
  setUndoable: (note: PageNote | undefined) => void
  setNotes: SetNotes
}

/** What the cards of notes can ask for. */
export function useNoteActions({ writing, placing, setOpen, setUndoable, setNotes }: Setting): NoteActions {
  const { edit, put, resume, discard, remove } = writing
  return useMemo(
    () => ({
      open: (note) => {
        setOpen((now) => (now === note.id ? undefined : note.id))
        if (note.anchor.passage) reveal(note.anchor.passage)
      },
      toPassage: (note) => note.anchor.passage && reveal(note.anchor.passage),
      edit,
      remove: (note) => {
        setUndoable(note)
        void remove(note).then((gone) => {
          if (gone) return
          setUndoable(undefined)
          focusNote(note.id)
        })
      },
      hear: (id, news) => setNotes((all) => all.map((note) => (note.id === id ? { ...note, ...news } : note))),
      retry: put,
      resume,
      discard,
      ...placing,
    }),
    [edit, put, resume, discard, remove, placing, setOpen, setUndoable, setNotes],
  )
}
