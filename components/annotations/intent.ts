import { pageBlocks, rangesOf } from './dom-text'
import type { PageNote, Wish } from './page-note'

/** The ids of the notes whose words lie under a point of the window, in a block; the last made comes first. */
function notesAtPoint(notes: readonly PageNote[], block: Element, x: number, y: number): string[] {
  const page = pageBlocks()
  const places = new Map([...page.keys()].map((key, place) => [key, place]))
  const here = places.get(block.getAttribute('data-block') ?? '') ?? -1
  const touched = notes.filter(({ anchor: { passage } }) => {
    if (!passage) return false
    return (places.get(passage.startKey) ?? here + 1) <= here && (places.get(passage.endKey) ?? -1) >= here
  })
  return touched
    .filter(({ anchor: { passage } }) => {
      const rects = passage ? rangesOf(passage, page).flatMap((range) => [...range.getClientRects()]) : []
      return rects.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
    })
    .map(({ id }) => id)
    .reverse()
}

/** What somebody wants who presses on a paragraph: one note, one of several, the paragraph, or nothing of ours. */
export function wishAt(event: MouseEvent, notes: readonly PageNote[]): Wish | null {
  const { target, clientX: x, clientY: y, detail } = event
  const block = target instanceof Element ? target.closest('[data-block]') : null
  if (!block) return null
  // Who cannot see the page presses on a paragraph without a place.
  if (detail === 0) return { block }
  const [first, ...more] = notesAtPoint(notes, block, x, y)
  if (!first) return null
  return more.length > 0 ? { among: [first, ...more], x, y } : { note: first }
}
