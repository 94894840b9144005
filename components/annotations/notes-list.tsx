import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PageNote } from './page-note'
import { type Window, windowOf } from './window-of-list'

type Props = {
  notes: readonly PageNote[]
  card: (note: PageNote) => ReactNode
  /** The note that must be there, wherever the list stands. */
  open: string | undefined
  more: boolean
  onEnd: () => void
}

const size = { usual: 96, gap: 16 }
const beyond = 600

const isSame = (one: Window, other: Window) =>
  one.from === other.from && one.to === other.to && one.before === other.before && one.after === other.after

/** Any number of notes, of which only those near the sight are drawn. It scrolls with the sheet that it stands in. */
export function NotesList({ notes, card, open, more, onEnd }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const heights = useRef(new Map<string, number>())
  const [shown, setShown] = useState<Window>({ from: 0, to: 20, before: 0, after: 0 })

  const look = useCallback(() => {
    const element = list.current
    const sheet = element?.closest('.notes-sheet')
    if (!element || !sheet) return
    const top = sheet.getBoundingClientRect().top - element.getBoundingClientRect().top
    const measured = notes.map(({ id }) => heights.current.get(id))
    const next = windowOf(measured, size, top - beyond, top + sheet.clientHeight + beyond)
    setShown((now) => (isSame(now, next) ? now : next))
    if (more && next.to >= notes.length) onEnd()
  }, [notes, more, onEnd])

  useEffect(() => {
    const sheet = list.current?.closest('.notes-sheet')
    let asked = 0
    const soon = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(look)
    }
    look()
    sheet?.addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(asked)
      sheet?.removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [look])

  const openAt = open === undefined ? -1 : notes.findIndex(({ id }) => id === open)
  useLayoutEffect(() => {
    const sheet = list.current?.closest('.notes-sheet')
    if (openAt < 0 || !sheet || !list.current) return
    const measured = notes.slice(0, openAt).map(({ id }) => heights.current.get(id))
    const { before, after } = windowOf(measured, size, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
    const top = list.current.offsetTop + before + after
    if (top < sheet.scrollTop || top > sheet.scrollTop + sheet.clientHeight - size.usual)
      sheet.scrollTop = top - size.gap
  }, [openAt, notes])

  const drawn = notes.slice(shown.from, shown.to)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    element.style.paddingTop = `${shown.before}px`
    element.style.paddingBottom = `${shown.after}px`
    for (const entry of element.children) {
      if (entry instanceof HTMLElement && entry.dataset.note) {
        heights.current.set(entry.dataset.note, entry.offsetHeight)
      }
    }
  })

  return (
    <ol ref={list} className="notes-list">
      {drawn.map((note, index) => (
        <li
          key={note.id}
          data-note={note.id}
          aria-posinset={shown.from + index + 1}
          aria-setsize={more ? -1 : notes.length}
        >
          {card(note)}
        </li>
      ))}
    </ol>
  )
}
