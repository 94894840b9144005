import type { Passage } from '@/lib/annotations/passage'
import { pageBlocks, rangesOf } from './dom-text'
import type { PageNote } from './page-note'

/** Notes in the order in which their words are read; those without a place come last. */
export function inReadingOrder(notes: readonly PageNote[]): PageNote[] {
  const places = new Map([...pageBlocks().keys()].map((key, place) => [key, place]))
  const placeOf = ({ anchor: { passage } }: PageNote) =>
    passage ? (places.get(passage.startKey) ?? places.size) : places.size + 1
  return notes.toSorted(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      (a.anchor.passage?.start ?? 0) - (b.anchor.passage?.start ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Scrolls so that the passage stands in the upper part of the window, above a sheet; does nothing when it is there already. */
export function reveal(passage: Passage) {
  const words = rangesOf(passage)[0]?.getBoundingClientRect()
  if (!words || (words.top > 60 && words.bottom < innerHeight * 0.4)) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: words.top - innerHeight * 0.2, behavior: still ? 'instant' : 'smooth' })
}
