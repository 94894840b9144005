import { useCallback, useEffect, useMemo, useState } from 'react'
import { annotationLimits, type Colour } from '@/lib/annotations/annotation'
import type { Chosen } from './dom-anchor'
import { draftOf, forgetDraft, keepDraft, keptDrafts, newDraft, onThisText } from './drafts'
import { filled, type Labels } from './labels'
import type { Annotated, Draft, PageNote } from './page-note'
import { reveal } from './reading-order'
import { type SetNotes, useNotes } from './use-notes'

type Setting = {
  text: Annotated
  labels: Labels
  author: string
  isSignedIn: boolean
  setNotes: SetNotes
  /** Told of each note that the server has stored. */
  onStored: (note: PageNote) => void
}

/** The draft that is being written, and what can be done with notes. `said` is a sentence on why words cannot be used. */
export function useWriting({ text, labels, author, isSignedIn, setNotes, onStored }: Setting) {
  const [draft, setDraft] = useState<Draft>()
  const [said, setSaid] = useState('')
  const notes = useNotes({ text, author, labels, setNotes })
  const { save, park, discard } = notes

  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      keepDraft(text, next)
    },
    [text],
  )

  const put = useCallback(
    (kept: Draft) => {
      setDraft(undefined)
      void save(kept).then((stored) => stored && onStored(stored))
    },
    [save, onStored],
  )

  const leave = useCallback(() => {
    if (draft && draft.body.trim() !== '') park(draft)
    else if (draft) forgetDraft(text, draft.key)
    setDraft(undefined)
  }, [draft, park, text])

  const cancel = useCallback(() => {
    if (draft) forgetDraft(text, draft.key)
    setDraft(undefined)
  }, [draft, text])

  const isUsable = useCallback(
    (chosen: Chosen) => {
      const fits = chosen.quote.length <= annotationLimits.quote
      setSaid(fits ? '' : filled(labels.too_long, { n: annotationLimits.quote }))
      return fits
    },
    [labels],
  )

  const write = useCallback(
    (chosen: Chosen, colour?: Colour) => {
      if (!isUsable(chosen)) return
      const waiting = draft && !draft.chosen ? { ...draft, chosen, revisionId: text.revisionId } : undefined
      if (!waiting) leave()
      change(waiting ?? newDraft(text, chosen, colour))
    },
    [isUsable, draft, leave, change, text],
  )

  const highlight = useCallback(
    (chosen: Chosen, colour: Colour) => {
      if (!isSignedIn) write(chosen, colour)
      else if (isUsable(chosen)) put(newDraft(text, chosen, colour))
    },
    [isSignedIn, write, isUsable, put, text],
  )

  const edit = useCallback((note: PageNote) => change(draftOf(note)), [change])

  const resume = useCallback(
    (kept: Draft) => {
      // A new note's card makes room for its form; a stored note stays where it is.
      if (!kept.changes) discard(kept)
      change(kept)
    },
    [discard, change],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: kept drafts are looked for once
  useEffect(() => {
    const [first, ...others] = keptDrafts(text).map((kept) => onThisText(text, kept))
    for (const other of others) park(other)
    if (!first) return
    setDraft(first)
    if (first.chosen) reveal(first.chosen.passage)
  }, [])

  return useMemo(
    () => ({ ...notes, draft, said, setSaid, change, put, leave, cancel, write, highlight, edit, resume }),
    [notes, draft, said, change, put, leave, cancel, write, highlight, edit, resume],
  )
}
