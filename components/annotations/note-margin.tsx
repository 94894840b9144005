import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Passage } from '@/lib/annotations/passage'
import { pageBlocks, rangesOf } from './dom-anchor'
import { placeBeside } from './placing'

/** What stands in the margin beside a passage. */
export type Beside = { id: string; passage: Passage; content: ReactNode; isForm?: boolean }

type Props = {
  items: readonly Beside[]
  label: string
  open: string | undefined
  /** Told which items found no room. */
  onCrowded: (ids: string[]) => void
}

const textSelector = '.reading'
const takenSelector = '.beside, .votes, .scrolled'
const gutter = 44
const overhang = 400
const formWidest = 352
const gap = 16

function layOut(margin: HTMLElement, items: readonly Beside[], open: string | undefined): string[] {
  const text = document.querySelector(textSelector)
  if (!text) return []
  const around = (margin.offsetParent ?? document.body).getBoundingClientRect()
  const column = text.getBoundingClientRect()
  margin.style.top = `${column.top - around.top}px`
  margin.style.left = `${column.right + gutter - around.left}px`
  const edge = margin.getBoundingClientRect()
  const taken = [...document.querySelectorAll(takenSelector)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ right, height }) => right > edge.left && height > 0)
    .map(({ top, bottom }) => ({ top: top - column.top, bottom: bottom - column.top }))
  const page = pageBlocks()
  const elements = [...margin.children] as HTMLElement[]
  const formWidth = Math.min(formWidest, document.documentElement.clientWidth - edge.left - gap)
  for (const [place, { isForm }] of items.entries()) {
    if (isForm) elements[place]?.style.setProperty('width', `${formWidth}px`)
  }
  const measured = items.map(({ id, passage, isForm }, place) => {
    const words = rangesOf(passage, page)[0]?.getBoundingClientRect()
    return {
      id,
      wanted: (words?.top ?? column.top) - column.top,
      height: elements[place]?.offsetHeight ?? 0,
      covers: isForm,
    }
  })
  measured.sort((a, b) => a.wanted - b.wanted)
  const places = placeBeside(measured, taken, { top: 0, bottom: column.height + overhang }, open)
  for (const [place, { id }] of items.entries()) {
    const element = elements[place]
    const top = places.get(id)
    element?.toggleAttribute('data-unplaced', top === undefined)
    if (element && top !== undefined) element.style.top = `${top}px`
  }
  return items.filter(({ id }) => !places.has(id)).map(({ id }) => id)
}

/** Notes beside their lines: none overlaps another or a source, and the text does not move. `items` are in the text's order. */
export function NoteMargin({ items, label, open, onCrowded }: Props) {
  const margin = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = margin.current
    const text = document.querySelector(textSelector)
    if (!element || !text) return
    let crowded = ''
    const arrange = () => {
      const ids = layOut(element, items, open)
      if (ids.join() === crowded) return
      crowded = ids.join()
      onCrowded(ids)
    }
    arrange()
    const observer = new ResizeObserver(arrange)
    observer.observe(text)
    for (const child of element.children) observer.observe(child)
    addEventListener('resize', arrange)
    return () => {
      observer.disconnect()
      removeEventListener('resize', arrange)
    }
  }, [items, open, onCrowded])
  return (
    <section ref={margin} aria-label={label} className="note-margin">
      {items.map(({ id, content }) => (
        <div key={id}>{content}</div>
      ))}
    </section>
  )
}
