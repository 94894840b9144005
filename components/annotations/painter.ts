import { pageBlocks, rangesOf } from './dom-text'
import type { Wash } from './wash'

// Later looks lie above earlier ones.
const priorities = ['own', 'changed', 'draft', 'open']

// A slice of painting leaves room for scrolling and keys within one frame.
const sliceMilliseconds = 8

type Painted = { look: string; ranges: Range[]; wanted: boolean }

/** What lies under the words now, by look and place. */
const painted = new Map<string, Painted>()

const nameOf = ({ passage: { startKey, start, endKey, end }, look }: Wash) =>
  `${look} ${startKey}:${start} ${endKey}:${end}`

function highlightOf(look: string): Highlight {
  const name = `note-${look}`
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = priorities.indexOf(look.split('-')[0] ?? '')
  CSS.highlights.set(name, made)
  return made
}

function takeAway(name: string, { look, ranges }: Painted) {
  const highlight = highlightOf(look)
  for (const range of ranges) highlight.delete(range)
  if (highlight.size === 0) CSS.highlights.delete(`note-${look}`)
  painted.delete(name)
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

let turn = 0

async function paintAsHighlights(washes: readonly Wash[]) {
  turn += 1
  const mine = turn
  const page = pageBlocks()
  for (const wash of painted.values()) wash.wanted = false
  const missing: [string, Wash][] = []
  for (const wash of washes) {
    const name = nameOf(wash)
    const known = painted.get(name)
    if (known) known.wanted = true
    else missing.push([name, wash])
  }
  for (const [name, wash] of painted) if (!wash.wanted) takeAway(name, wash)
  // Those in sight first, as far as the scrolled part of the page tells: measuring would cost more than it saves.
  const places = new Map([...page.keys()].map((key, place) => [key, place]))
  const inSight = (places.size * scrollY) / document.body.scrollHeight
  const distance = ({ passage }: Wash) => Math.abs((places.get(passage.startKey) ?? 0) - inSight)
  missing.sort(([, one], [, other]) => distance(one) - distance(other))
  let begun = performance.now()
  for (const [name, wash] of missing) {
    if (performance.now() - begun > sliceMilliseconds) {
      await nextTask()
      // What is wanted may have changed meanwhile: then somebody else paints the rest.
      if (mine !== turn) return
      begun = performance.now()
    }
    const ranges = rangesOf(wash.passage, page)
    const highlight = highlightOf(wash.look)
    for (const range of ranges) highlight.add(range)
    painted.set(name, { look: wash.look, ranges, wanted: true })
  }
}

/** Lays these washes under the words, those in sight first, and takes all others away. */
export async function paint(washes: readonly Wash[]): Promise<void> {
  if ('highlights' in CSS) await paintAsHighlights(washes)
  else (await import('./element-painter')).paintAsElements(washes)
}
