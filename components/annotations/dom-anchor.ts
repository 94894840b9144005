import type { Passage } from '@/lib/annotations/passage'
import { blocksOf, keyOf, type Piece, pageBlocks, piecesOf, setEdge, under } from './dom-text'

// With dom-text.ts the only file that knows how offsets of canonical text and places in the page correspond.

const blockSelector = '[data-block]'

/** Words that were chosen on the page, with the text they are. */
export type Chosen = { passage: Passage; quote: string }

const textOf = (pieces: readonly Piece[]) =>
  pieces.map(({ node }) => (node instanceof Text ? node.data : '\n')).join('')

/** The canonical text of a block on the page. */
export const wordsOf = (block: Element) => textOf(piecesOf(block))

/** How much of the block's text stands before a boundary point inside it. */
function offsetOf(block: Element, pieces: Piece[], node: Node, offset: number): number {
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  let length = 0
  for (const piece of pieces) {
    if (piece.node === node) return piece.start + Math.min(offset, piece.length)
    const { parentNode } = piece.node
    const end = parentNode ? [...parentNode.childNodes].indexOf(piece.node) + 1 : 0
    if (parentNode && before.comparePoint(parentNode, end) <= 0) length = piece.start + piece.length
    else break
  }
  return length
}

/** Where a boundary point of the page lies in its block's text; null outside the text. */
export function placeOf(node: Node | null, offset: number): { block: Element; offset: number } | null {
  const within = node instanceof Element ? node : node?.parentElement
  const block = within?.closest(blockSelector)
  return node && block ? { block, offset: offsetOf(block, piecesOf(block), node, offset) } : null
}

function blocksUnder(range: Range): Element[] {
  const within = range.commonAncestorContainer
  const around = (within instanceof Element ? within : within.parentElement)?.closest(blockSelector)
  return around ? [around] : blocksOf(document).filter((block) => range.intersectsNode(block))
}

/** The words under a selection's range, without white space at its ends; null when there are none in the text. */
export function chosenIn(range: Range): Chosen | null {
  const parts = blocksUnder(range).map((block) => {
    const pieces = piecesOf(block)
    const text = textOf(pieces)
    const start = block.contains(range.startContainer)
      ? offsetOf(block, pieces, range.startContainer, range.startOffset)
      : 0
    const end = block.contains(range.endContainer)
      ? offsetOf(block, pieces, range.endContainer, range.endOffset)
      : text.length
    const words = text.slice(start, end)
    const lead = words.length - words.trimStart().length
    return { key: keyOf(block), text, start: start + lead, end: start + words.trimEnd().length }
  })
  const touched = parts.filter((part) => part.start < part.end)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return null
  const passage = { startKey: first.key, start: first.start, endKey: last.key, end: last.end }
  const between = parts.slice(parts.indexOf(first), parts.indexOf(last) + 1)
  const quote = between.map((part) => {
    return part.text.slice(part === first ? part.start : 0, part === last ? part.end : undefined)
  })
  return { passage, quote: quote.join('\n\n') }
}

/** All of a block's words. */
export function wholeBlock(block: Element): Chosen | null {
  const range = document.createRange()
  range.selectNodeContents(block)
  return chosenIn(range)
}

/** The boundary point at an offset of a block's text; null beyond its end. */
export function pointIn(block: Element, offset: number, edge: 'start' | 'end'): { node: Node; offset: number } | null {
  const range = document.createRange()
  if (!setEdge(range, piecesOf(block), offset, edge)) return null
  return edge === 'start'
    ? { node: range.startContainer, offset: range.startOffset }
    : { node: range.endContainer, offset: range.endOffset }
}

/** The words of a passage as they stand on the page; null when its blocks are not there. */
export function wordsOn(passage: Passage): Chosen | null {
  const blocks = under(passage, pageBlocks())
  if (blocks.length === 0) return null
  const parts = blocks.map((block, step) => {
    const from = step === 0 ? passage.start : 0
    return textOf(piecesOf(block)).slice(from, step === blocks.length - 1 ? passage.end : undefined)
  })
  return { passage, quote: parts.join('\n\n') }
}

/** Where words that stand exactly once on the page stand; null otherwise. For drafts made on an earlier text. */
export function onlyPlaceOf(quote: string): Chosen | null {
  const places = blocksOf(document).flatMap((block) => {
    const text = textOf(piecesOf(block))
    const start = text.indexOf(quote)
    if (start < 0) return []
    const again = text.indexOf(quote, start + 1) >= 0
    const place = { startKey: keyOf(block), start, endKey: keyOf(block), end: start + quote.length }
    return again ? [place, place] : [place]
  })
  return places.length === 1 && places[0] ? { passage: places[0], quote } : null
}
