'use client'

import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { type Display, displayed, keptDisplay } from './display'
import { hasDrafts } from './draft-store'
import { type Loaded, loadNotes } from './load-notes'
import { notesAidsIn } from './notes-aids-in'
import type { Annotated, PageNote, Wish } from './page-note'
import { paint } from './painter'
import { readerOn } from './reader-call'
import { noteInAddress, useIntent } from './use-intent'
import { washesOf } from './wash'

/** Fetches the notes and marks their words; everything else is loaded when there are any, or somebody wants it. */
export function AnnotationIsland({ text }: { text: Annotated }) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [all, setNotes] = useState<PageNote[]>([])
  const [display, setDisplay] = useState<Display>(keptDisplay)
  const [wish, setWish] = useState<Wish>()
  // Whether somebody has asked for more than to read, or is signed in: then they hear of what changes.
  const [hears, setHears] = useState(false)
  const notes = useMemo(() => displayed(all, display, text.revisionId), [all, display, text.revisionId])

  const wake = useCallback((next?: Wish) => {
    // Waking what is awake already must not draw it again.
    setWish((now) => next ?? now ?? {})
    setHears(true)
  }, [])
  const onReady = useIntent(notes, wake)

  useEffect(() => {
    let here = true
    const arrived = (some: PageNote[]) => here && setNotes(some)
    void loadNotes(text, readerOn(text), arrived).then((result) => {
      if (!here) return
      setLoaded(result)
      if (result.reader) setHears(true)
      const note = noteInAddress()
      if (note) wake({ note })
      else if (text.isCurrent && hasDrafts(text)) wake()
    })
    return () => {
      here = false
    }
  }, [text, wake])

  useEffect(() => {
    // Before anything is known, what was painted ahead stays.
    if (!(wish && loaded) && (loaded || notes.length > 0)) void paint(washesOf(notes, display))
  }, [notes, display, wish, loaded])

  const NotesAids = notesAidsIn[text.locale]
  return loaded && (wish || hears || notes.length > 0) ? (
    <Suspense>
      <NotesAids {...{ text, loaded, notes, setNotes, wish, setWish, wake, hears, onReady, display, setDisplay }} />
    </Suspense>
  ) : null
}
