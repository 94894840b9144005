import { type Dispatch, type SetStateAction, useCallback, useMemo, useRef } from 'react'
import type { Annotation } from '@/lib/annotations/annotation'
import { answerNote, placeNote, Refusal, restoreNote, store, takeAnswerBack, withdrawNote } from './calls'
import type { Chosen } from './dom-anchor'
import { forgetDraft } from './drafts'
import type { Labels } from './labels'
import { type Annotated, type Draft, noteOf, type PageNote, type Unsaved } from './page-note'

export type SetNotes = Dispatch<SetStateAction<PageNote[]>>

const withNote = (notes: readonly PageNote[], note: PageNote, inPlaceOf = note.id) => {
  const place = notes.findIndex(({ id }) => id === inPlaceOf)
  const next = place < 0 ? [...notes, note] : notes.with(place, note)
  // It may have come as news before its answer did.
  return next.filter((other) => other === note || other.id !== note.id)
}

function failureOf(error: unknown, labels: Labels): NonNullable<Unsaved['failure']> {
  if (!(error instanceof Refusal)) return { sentence: labels.offline, signedOut: false, textChanged: false }
  const { status, sentence } = error
  return {
    sentence: sentence || labels.offline,
    signedOut: status === 401,
    textChanged: status === 409 || status === 410,
  }
}

type Listing = { text: Annotated; author: string; labels: Labels; setNotes: SetNotes }

/** What can be done with the page's notes: each shows at once and is put right by the server's answer. */
export function useNotes({ text, author, labels, setNotes }: Listing) {
  const save = useCallback(
    async (draft: Draft): Promise<PageNote | null> => {
      const waiting = noteOf(draft, author)
      setNotes((notes) => withNote(notes, waiting))
      const outcome = await store(text, draft)
      if ('error' in outcome) {
        setNotes((notes) => withNote(notes, noteOf(outcome.draft, author, failureOf(outcome.error, labels))))
        return null
      }
      setNotes((notes) => withNote(notes, outcome.note, waiting.id))
      return outcome.note
    },
    [text, author, labels, setNotes],
  )

  /** Shows a draft among the notes, kept for later. */
  const park = useCallback(
    (draft: Draft) => {
      const failure = { sentence: labels.draft_kept, signedOut: false, textChanged: false }
      setNotes((notes) => withNote(notes, noteOf(draft, author, failure)))
    },
    [author, labels, setNotes],
  )

  /** Takes an unsaved draft away; the note it would have changed comes back as it was when the page is loaded again. */
  const discard = useCallback(
    (draft: Draft) => {
      forgetDraft(text, draft.key)
      setNotes((notes) => notes.filter(({ unsaved }) => unsaved?.draft.key !== draft.key))
    },
    [text, setNotes],
  )

  // An undo that comes before the deletion has been answered waits for it.
  const removals = useRef(new Map<string, Promise<boolean>>())

  /** Deletes a stored note. Resolves to whether it is gone; a note that could not be deleted is back. */
  const remove = useCallback(
    (note: PageNote): Promise<boolean> => {
      setNotes((notes) => notes.filter(({ id }) => id !== note.id))
      const removal = withdrawNote(note.id).then(
        () => true,
        () => {
          setNotes((notes) => withNote(notes, note))
          return false
        },
      )
      removals.current.set(note.id, removal)
      return removal
    },
    [setNotes],
  )

  const bringBack = useCallback(
    async (note: PageNote): Promise<void> => {
      if ((await removals.current.get(note.id)) === false) return
      const restored: Annotation = await restoreNote(note.id)
      setNotes((notes) => withNote(notes, restored))
    },
    [setNotes],
  )

  const { revisionId } = text

  /** Says where a note of the reader stands. Resolves to '' or to why that cannot be. */
  const place = useCallback(
    async (note: PageNote, chosen: Chosen): Promise<string> => {
      try {
        const placed = await placeNote(note.id, revisionId, chosen)
        setNotes((notes) => withNote(notes, placed))
        return ''
      } catch (error) {
        return failureOf(error, labels).sentence
      }
    },
    [revisionId, labels, setNotes],
  )

  /** Says that a revision takes a note up, or takes that back (null). Resolves to '' or to why that cannot be. */
  const answer = useCallback(
    async (note: PageNote, given: { revision: number; sentence: string } | null): Promise<string> => {
      try {
        if (given === null) await takeAnswerBack(note.id)
        const answered = given === null ? { answer: null } : await answerNote(note.id, given)
        setNotes((notes) => withNote(notes, { ...note, answer: answered.answer }))
        return ''
      } catch (error) {
        return failureOf(error, labels).sentence
      }
    },
    [labels, setNotes],
  )

  return useMemo(
    () => ({ save, park, discard, remove, bringBack, place, answer }),
    [save, park, discard, remove, bringBack, place, answer],
  )
}
