import { useEffect, useLayoutEffect, useRef } from 'react'
import { headingOf, type Labels } from './labels'
import type { PageNote } from './page-note'

type Props = {
  notes: readonly PageNote[]
  labels: Labels
  at: { x: number; y: number }
  onChoose: (note: PageNote) => void
  onClose: () => void
}

const edge = 8

/** Where several notes lie on the same words, each of them to choose from. */
export function NoteChoice({ notes, labels, at, onChoose, onClose }: Props) {
  const list = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const around = (element.offsetParent ?? document.body).getBoundingClientRect()
    const { offsetWidth, offsetHeight } = element
    const left = Math.min(Math.max(edge, at.x), document.documentElement.clientWidth - offsetWidth - edge)
    const top = Math.min(at.y + edge, innerHeight - offsetHeight - edge)
    element.style.left = `${left - around.left}px`
    element.style.top = `${top - around.top}px`
    element.querySelector('button')?.focus({ preventScroll: true })
  }, [at])
  useEffect(() => {
    const elsewhere = ({ target }: PointerEvent) => {
      if (target instanceof Node && !list.current?.contains(target)) onClose()
    }
    document.addEventListener('pointerdown', elsewhere)
    return () => document.removeEventListener('pointerdown', elsewhere)
  }, [onClose])
  return (
    <section
      ref={list}
      aria-label={labels.choose_note}
      className="note-choice"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {notes.map((note) => (
        <button key={note.id} type="button" className="touch grid text-left" onClick={() => onChoose(note)}>
          <span className="flex items-baseline gap-2">
            <span aria-hidden="true" className={`swatch swatch-${note.colour} size-2.5! self-center`} />
            <span className="font-medium">{headingOf(note, labels)}</span>
          </span>
          <span className="line-clamp-2 text-soft">{note.body || note.quote}</span>
        </button>
      ))}
    </section>
  )
}
