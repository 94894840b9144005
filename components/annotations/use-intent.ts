import { useCallback, useEffect, useRef } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'
import { noteFragment } from '@/lib/platform/note-fragment'
import { textKeysHint } from './notes-address'
import type { PageNote, Wish } from './page-note'

const block = '[data-text] [data-block]'

/** The note that the address names; undefined when it names none. */
export const noteInAddress = () => location.hash.split(`#${noteFragment('')}`)[1]

/**
 * Wakes the annotator when somebody selects words, comes to the text by keys, asks for the keys or presses on a note.
 * Keys that are pressed on a paragraph before it has come are kept: call the result then.
 */
export function useIntent(notes: readonly PageNote[], wish: (wish?: Wish) => void): () => void {
  const early = useRef<KeyboardEvent[] | null>([])
  useEffect(() => {
    const heard = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null
      const selection = getSelection()
      const isSelected = selection?.isCollapsed === false
      if (event.type === 'selectionchange') {
        if (isSelected && selection.anchorNode?.parentElement?.closest('[data-text]')) wish()
      } else if (event instanceof MouseEvent) {
        if (isSelected || !target?.closest(block) || target.closest('a, button')) return
        void import('./intent').then(({ wishAt }) => {
          const wanted = wishAt(event, notes)
          if (wanted) wish(wanted)
        })
      } else if (event instanceof KeyboardEvent) {
        const key = pressedKey(event)
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (key === '?' && !target?.closest('input, textarea, select')) wish({ help: true })
        if (!early.current || !target?.matches(block) || !/^(?:Arrow|Enter|[hn]$)/.test(key)) return
        event.preventDefault()
        early.current.push(event)
      } else if (target?.matches(block)) wish()
    }
    const named = () => {
      const note = noteInAddress()
      if (note) wish({ note })
    }
    const over = new AbortController()
    const until = { signal: over.signal }
    for (const type of ['selectionchange', 'click', 'keydown', 'focusin']) {
      document.addEventListener(type, heard, until)
    }
    addEventListener('hashchange', named, until)
    // Words can be selected before the script has come.
    heard(new Event('selectionchange'))
    return () => over.abort()
  }, [notes, wish])

  useEffect(() => {
    const first = document.querySelector(block)
    first?.setAttribute('tabindex', '0')
    first?.setAttribute('aria-describedby', textKeysHint)
  }, [])

  return useCallback(() => {
    const kept = early.current ?? []
    early.current = null
    for (const event of kept) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event))
  }, [])
}
