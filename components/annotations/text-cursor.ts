import { placeOf, pointIn, wordsOf } from './dom-anchor'
import { blocksOf } from './dom-text'
import { type Grain, type Place, stretchesOf, stretchFrom } from './word-steps'

const margin = 90

/** The blocks of the text that can be reached by keys, in their order. */
export const textBlocks = () => {
  const text = document.querySelector('[data-text]')
  return text ? blocksOf(text) : []
}

/** Makes a block the one that Tab leads to. */
export function makeTabStop(block: Element) {
  for (const other of document.querySelectorAll('[data-text] [data-block][tabindex="0"]')) {
    if (other === block) continue
    other.setAttribute('tabindex', '-1')
    // Who moves by arrows knows the keys.
    other.removeAttribute('aria-describedby')
  }
  block.setAttribute('tabindex', '0')
}

/** Gives the focus to a block and brings it into sight. */
export function focusBlock(block: Element) {
  if (!(block instanceof HTMLElement)) return
  makeTabStop(block)
  block.focus({ preventScroll: true })
  block.scrollIntoView({ block: 'nearest' })
}

/** Moves the focus to the next or previous block; stays at the ends. */
export function stepBlock(from: Element, direction: 1 | -1) {
  const blocks = textBlocks()
  const next = blocks[blocks.indexOf(from) + direction]
  if (next) focusBlock(next)
}

function bringIntoSight(range: Range) {
  const { top, bottom } = range.getBoundingClientRect()
  if (top < margin) scrollBy({ top: top - margin, behavior: 'instant' })
  else if (bottom > innerHeight - margin) scrollBy({ top: bottom - innerHeight + margin, behavior: 'instant' })
}

function select(blocks: readonly Element[], anchor: Place, focus: Place) {
  const isForward = anchor.block < focus.block || (anchor.block === focus.block && anchor.offset <= focus.offset)
  const point = ({ block, offset }: Place, edge: 'start' | 'end') => {
    const element = blocks[block]
    return element && pointIn(element, offset, edge)
  }
  const base = point(anchor, isForward ? 'start' : 'end')
  const extent = point(focus, isForward ? 'end' : 'start')
  if (!base || !extent) return
  getSelection()?.setBaseAndExtent(base.node, base.offset, extent.node, extent.offset)
  const end = document.createRange()
  end.setStart(extent.node, extent.offset)
  bringIntoSight(end)
}

/** Where the selection begins and ends, as it was made; null when nothing in the text is selected. */
function selected(blocks: readonly Element[]): { anchor: Place; focus: Place } | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return null
  const anchor = placeOf(selection.anchorNode, selection.anchorOffset)
  const focus = placeOf(selection.focusNode, selection.focusOffset)
  if (!anchor || !focus) return null
  const place = (at: { block: Element; offset: number }) => ({ block: blocks.indexOf(at.block), offset: at.offset })
  return { anchor: place(anchor), focus: place(focus) }
}

const compare = (one: Place, other: Place) => one.block - other.block || one.offset - other.offset

/** Whether a place lies past another in a direction. */
const isBeyond = (place: Place, other: Place, direction: 1 | -1) => compare(place, other) * direction > 0

/** Whether a step in this direction takes a stretch out of the selection. */
const isBetween = (
  found: { block: number; start: number; end: number },
  now: { anchor: Place; focus: Place },
  direction: 1 | -1,
) => {
  const far = { block: found.block, offset: direction === 1 ? found.end : found.start }
  return isBeyond(now.anchor, now.focus, direction) && !isBeyond(far, now.anchor, direction)
}

/**
 * Selects the next or previous word or sentence from `block` on; with `extends` the selection grows or shrinks by it,
 * into other blocks as well.
 */
export function stepWords(block: Element, step: { grain: Grain; direction: 1 | -1; extends: boolean }) {
  const { grain, direction } = step
  const blocks = textBlocks()
  const language = block.closest('[lang]')?.getAttribute('lang') ?? 'en'
  const read = (number: number) => {
    const element = blocks[number]
    return element && stretchesOf(wordsOf(element), grain, language)
  }
  const here = blocks.indexOf(block)
  const length = wordsOf(block).length
  const now = selected(blocks)
  const from = now?.focus ?? { block: here, offset: direction === 1 ? 0 : length }
  const found = stretchFrom(from, direction, read)
  if (!found) return
  if (step.extends && now && isBetween(found, now, direction)) {
    // The selection shrinks: to the edge of the word before, not to the space after it.
    const left = stretchFrom(
      { block: found.block, offset: direction === 1 ? found.end : found.start },
      direction === 1 ? 1 : -1,
      read,
    )
    const edge = left && { block: left.block, offset: direction === 1 ? left.start : left.end }
    select(blocks, now.anchor, edge && !isBeyond(edge, now.anchor, direction) ? edge : now.anchor)
    return
  }
  const near = { block: found.block, offset: direction === 1 ? found.start : found.end }
  const far = { block: found.block, offset: direction === 1 ? found.end : found.start }
  select(blocks, (step.extends && now?.anchor) || near, far)
  const reached = blocks[found.block]
  if (reached instanceof HTMLElement && reached !== block) {
    makeTabStop(reached)
    reached.focus({ preventScroll: true })
  }
}
