import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Passage } from '@/lib/annotations/passage'
import { pageBlocks, rangesOf } from './dom-text'
import { placeBeside, placeInFreeRoom } from './placing'

/** What stands in the margin beside a passage. */
export type Beside = { id: string; passage: Passage; content: ReactNode; isForm?: boolean; isNew?: boolean }

type Props = {
  items: readonly Beside[]
  label: string
  open: string | undefined
  /** Whether what stands keeps its place while items come and go around it. */
  staysPut: boolean
  /** Told which items found no room. */
  onCrowded: (ids: string[]) => void
}

const textSelector = '.reading'
const takenSelector = '.beside, .votes, .scrolled'
const gutter = 44
const overhang = 400
const formWidest = 352
const gap = 16

type Standing = { open: string | undefined; places: Map<string, number> }

function layOut(margin: HTMLElement, items: readonly Beside[], open: string | undefined, before?: Standing): Standing {
  const text = document.querySelector(textSelector)
  if (!text) return { open, places: new Map() }
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
  const measured = items.map(({ id, passage, isForm, isNew }, place) => {
    const words = rangesOf(passage, page)[0]?.getBoundingClientRect()
    return {
      id,
      wanted: (words?.top ?? column.top) - column.top,
      height: elements[place]?.offsetHeight ?? 0,
      covers: isForm,
      isNew,
    }
  })
  measured.sort((a, b) => a.wanted - b.wanted)
  const whole = { top: 0, bottom: column.height + overhang }
  const kept = before?.open === open ? before?.places : undefined
  const isFresh = ({ id, isNew }: (typeof measured)[number]) => id !== open && (kept ? !kept.has(id) : isNew)
  const standing = measured.filter((item) => !isFresh(item))
  const places = kept
    ? new Map(standing.map(({ id, wanted }) => [id, kept.get(id) ?? wanted]))
    : placeBeside(standing, taken, whole, open)
  const filled = standing.flatMap(({ id, height }) => {
    const top = places.get(id)
    return top === undefined ? [] : [{ top, bottom: top + height }]
  })
  const fresh = measured.filter(isFresh)
  for (const [id, top] of placeInFreeRoom(fresh, [...taken, ...filled], whole)) places.set(id, top)
  for (const [place, { id }] of items.entries()) {
    const element = elements[place]
    const top = places.get(id)
    element?.toggleAttribute('data-unplaced', top === undefined)
    if (element && top !== undefined) element.style.top = `${top}px`
  }
  return { open, places }
}

/** Notes beside their lines: none overlaps another or a source, and the text does not move. `items` are in the text's order. */
export function NoteMargin({ items, label, open, staysPut, onCrowded }: Props) {
  const margin = useRef<HTMLElement>(null)
  const standing = useRef<Standing>(undefined)
  useLayoutEffect(() => {
    const element = margin.current
    const text = document.querySelector(textSelector)
    if (!element || !text) return
    let crowded = ''
    const arrange = () => {
      standing.current = layOut(element, items, open, staysPut ? standing.current : undefined)
      const { places } = standing.current
      const ids = items.filter(({ id }) => !places.has(id)).map(({ id }) => id)
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
  }, [items, open, staysPut, onCrowded])
  return (
    <section ref={margin} aria-label={label} className="note-margin">
      {items.map(({ id, content, isNew }) => (
        <div key={id} data-new={isNew}>
          {content}
        </div>
      ))}
    </section>
  )
}
