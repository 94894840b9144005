import { noteFragment } from '@/lib/platform/note-fragment'
import { pageBlocks } from './dom-text'
import { filled, headingOf, type Labels } from './labels'
import type { PageNote } from './page-note'

// A highlight is no element, so nothing could lead from it to its note. What does stands after the paragraph, for those
// who hear the page: outside the text, unseen, and no stop for Tab.

const namedAtMost = 5
const wordsAtMost = 60
const sliceMilliseconds = 8

const marker = 'data-marked'

const shortened = (quote: string) => {
  const words = quote.replace(/\s+/g, ' ')
  return words.length > wordsAtMost ? `${words.slice(0, wordsAtMost / 2)} … ${words.slice(-wordsAtMost / 2)}` : words
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.tabIndex = -1
  element.ariaLabel = words
  element.addEventListener('click', act)
  return element
}

function describe(block: Element, notes: readonly PageNote[], labels: Labels, open: (note: string) => void) {
  const named = notes.slice(0, namedAtMost)
  const text = named.map((note) => `${note.id}${note.updatedAt}`).join() + notes.length
  const before = block.querySelector(`:scope > [${marker}]`)
  if (before?.getAttribute(marker) === text) return
  const list = document.createElement('span')
  list.className = 'sr-only'
  list.dataset.outside = ''
  list.setAttribute(marker, text)
  for (const note of named) {
    const words = filled(labels.marked, { note: headingOf(note, labels), words: shortened(note.quote) })
    const element = button(words, () => open(note.id))
    element.dataset.details = noteFragment(note.id)
    if (document.getElementById(noteFragment(note.id))) element.setAttribute('aria-details', noteFragment(note.id))
    list.append(element)
  }
  if (notes.length > named.length) {
    list.append(button(filled(labels.marked_more, { n: notes.length - named.length }), () => open('')))
  }
  before?.remove()
  block.append(list)
}

const whenIdle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 1_000 })
    else setTimeout(resolve, 50)
  })

let turn = 0

/** Says after each paragraph which notes stand on its words, a little at a time; pressing one opens it. */
export async function announceMarks(notes: readonly PageNote[], labels: Labels, open: (note: string) => void) {
  turn += 1
  const mine = turn
  const byBlock = Map.groupBy(notes, ({ anchor }) => anchor.passage?.startKey ?? '')
  let begun = Number.NEGATIVE_INFINITY
  for (const [key, block] of pageBlocks()) {
    if (performance.now() - begun > sliceMilliseconds) {
      await whenIdle()
      if (mine !== turn) return
      begun = performance.now()
    }
    const here = byBlock.get(key)
    if (here) describe(block, here, labels, open)
    else block.querySelector(`:scope > [${marker}]`)?.remove()
  }
}
