'use client'

import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { noteFragment } from '@/lib/platform/paths'
import { blocksOf, chosenIn, pageBlocks, rangesOf } from './dom-anchor'
import { keptDrafts } from './drafts'
import { filled, type Labels } from './labels'
import { type Loaded, loadNotes } from './load-notes'
import { type Annotated, type PageNote, type Wish, washOf } from './page-note'
import { paint } from './painter'
import { readerOn } from './reader-call'

const Annotator = lazy(async () => ({ default: (await import('./annotator')).Annotator }))

const wide = '(width >= 1200px)'

/** The note whose words lie under a point of the window; the last made where several do. */
function noteAt(notes: readonly PageNote[], x: number, y: number): PageNote | undefined {
  const page = pageBlocks()
  return notes.findLast(({ anchor }) => {
    if (!anchor.passage) return false
    const rects = rangesOf(anchor.passage, page).flatMap((range) => [...range.getClientRects()])
    return rects.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
  })
}

const noteInAddress = () => {
  const prefix = `#${noteFragment('')}`
  return location.hash.startsWith(prefix) ? location.hash.slice(prefix.length) : undefined
}

function useIntent(notes: readonly PageNote[], wish: (wish: Wish) => void) {
  useEffect(() => {
    const selected = () => {
      const selection = getSelection()
      if (selection && !selection.isCollapsed && selection.rangeCount > 0 && chosenIn(selection.getRangeAt(0))) wish({})
    }
    const clicked = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('[data-block]') || target.closest('a, button')) return
      if (getSelection()?.isCollapsed === false) return
      const note = noteAt(notes, event.clientX, event.clientY)
      if (note) wish({ note: note.id })
    }
    const named = () => {
      const note = noteInAddress()
      if (note) wish({ note })
    }
    // Words can be selected before the script has come.
    selected()
    document.addEventListener('selectionchange', selected)
    document.addEventListener('click', clicked)
    addEventListener('hashchange', named)
    return () => {
      document.removeEventListener('selectionchange', selected)
      document.removeEventListener('click', clicked)
      removeEventListener('hashchange', named)
    }
  }, [notes, wish])
}

/** A button in every paragraph that the keyboard reaches; it is seen while it has the focus. */
function useParagraphButtons(label: string, wish: (wish: Wish) => void) {
  useEffect(() => {
    const blocks = blocksOf(document).filter((block) => !block.matches('h2, h3, th, td'))
    const buttons = blocks.map((block) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'annotate-paragraph'
      button.dataset.outside = ''
      button.textContent = label
      button.addEventListener('click', () => wish({ block }))
      block.append(button)
      return button
    })
    return () => {
      for (const button of buttons) button.remove()
    }
  }, [label, wish])
}

/** Fetches the notes and marks their words; everything else is loaded when somebody wants it. */
export function AnnotationIsland({ text, labels }: { text: Annotated; labels: Labels }) {
  const [loaded, setLoaded] = useState<Loaded>()
  const [notes, setNotes] = useState<PageNote[]>([])
  const [wish, setWish] = useState<Wish>()
  // Waking what is awake already must not draw it again.
  const wake = useCallback((next: Wish) => {
    setWish((now) => (now && next.note === undefined && !next.block ? now : next))
  }, [])
  const { slug, locale, revisionId } = text

  useEffect(() => {
    let here = true
    const own = { slug, locale, revisionId }
    void loadNotes(own, readerOn(slug, locale)).then((result) => {
      if (!here) return
      setLoaded(result)
      setNotes(result.notes)
      const note = noteInAddress()
      if (note) setWish({ note })
      else if (keptDrafts(own).length > 0 || (result.notes.length > 0 && matchMedia(wide).matches)) setWish({})
    })
    return () => {
      here = false
    }
  }, [slug, locale, revisionId])

  useEffect(() => {
    if (!wish) paint(notes.flatMap(washOf))
  }, [notes, wish])

  useIntent(notes, wake)
  useParagraphButtons(labels.annotate_paragraph, wake)

  if (!loaded) return null
  if (!wish) {
    return notes.length > 0 ? (
      <div className="notes-foot lg:hidden">
        <button type="button" className="notes-opener" onClick={() => setWish({ note: '' })}>
          {filled(labels.notes_count, { n: notes.length })}
        </button>
      </div>
    ) : null
  }
  return (
    <Suspense fallback={null}>
      <Annotator text={text} labels={labels} loaded={loaded} notes={notes} setNotes={setNotes} wish={wish} />
    </Suspense>
  )
}
