'use client'

import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { type Display, displayed, keptDisplay } from './display'
import { hasDrafts } from './draft-store'
import type { Labels } from './labels'
import { type Loaded, loadNotes } from './load-notes'
import type { Annotated, PageNote, Wish } from './page-note'
import { paint } from './painter'
import { readerOn } from './reader-call'
import { noteInAddress, useIntent } from './use-intent'
import { washesOf } from './wash'

const Annotator = lazy(async () => ({ default: (await import('./annotator')).Annotator }))
const LiveNotes = lazy(async () => ({ default: (await import('./live-notes')).LiveNotes }))
const NotesOpener = lazy(async () => ({ default: (await import('./notes-opener')).NotesOpener }))

/** Fetches the notes and marks their words; everything else is loaded when somebody wants it. */
export function AnnotationIsland({ text, labels }: { text: Annotated; labels: Labels }) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [all, setNotes] = useState<PageNote[]>([])
  const [display, setDisplay] = useState<Display>(keptDisplay)
  const [wish, setWish] = useState<Wish>()
  // Whether somebody has asked for more than to read, or is signed in: then they hear of what changes.
  const [hears, setHears] = useState(false)
  const [presence, setPresence] = useState('')
  const { isCurrent } = text
  const notes = useMemo(() => displayed(all, display, text.revisionId), [all, display, text.revisionId])

  const wake = useCallback((next: Wish) => {
    // Waking what is awake already must not draw it again.
    setWish((now) => (now && Object.keys(next).length === 0 ? now : next))
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
      else if (isCurrent && hasDrafts(text)) wake({})
    })
    return () => {
      here = false
    }
  }, [text, isCurrent, wake])

  useEffect(() => {
    if (!wish || !loaded) void paint(washesOf(notes, display))
  }, [notes, display, wish, loaded])

  // Beside the lines there is room for notes without anybody asking.
  const isNoted = loaded !== undefined && notes.length > 0
  useEffect(() => {
    if (isNoted && matchMedia('(width >= 1200px)').matches) setWish((now) => now ?? {})
  }, [isNoted])

  useEffect(() => {
    if (!isNoted && !document.querySelector('[data-marked]')) return
    void import('./mark-details').then(({ announceMarks }) => announceMarks(notes, labels, (note) => wake({ note })))
  }, [notes, isNoted, labels, wake])

  if (!loaded) return null
  return (
    <Suspense>
      {wish ? (
        <Annotator
          {...{ text, labels, loaded, notes, setNotes, wish, presence, onReady, display }}
          onDisplay={setDisplay}
        />
      ) : isNoted ? (
        <NotesOpener {...{ notes, labels }} onOpen={() => wake({ note: '' })} />
      ) : null}
      {hears && isCurrent ? (
        <LiveNotes {...{ text, labels, loaded, setNotes, presence }} onPresence={setPresence} />
      ) : null}
    </Suspense>
  )
}
