import type { Passage } from '@/lib/annotations/passage'

// With dom-anchor.ts the only file that knows how offsets of canonical text and places in the page correspond.
// A <br> is one "\n"; what stands in an element with `data-outside` is no part of the text.

const blockSelector = '[data-block]'

export type Piece = { node: Text | HTMLBRElement; start: number; length: number }

export const keyOf = (block: Element) => block.getAttribute('data-block') ?? ''

// A published text stands still: what was read of a block once holds until its nodes are cut, by us (`forgetPieces`) or by
// a program that the reader has let into the page.
let read = new WeakMap<Element, Piece[]>()

/** To be called when text nodes were cut or joined. */
export function forgetPieces() {
  read = new WeakMap()
}

const lengthOf = (node: Piece['node']) => (node instanceof Text ? node.data.length : 1)

const isAsRead = (block: Element, { node, length }: Piece) => lengthOf(node) === length && block.contains(node)

function readPieces(block: Element): Piece[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!(node instanceof Element) || node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT
    return node.hasAttribute('data-outside') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  const pieces: Piece[] = []
  for (let start = 0; walker.nextNode(); start += pieces.at(-1)?.length ?? 0) {
    const node = walker.currentNode as Text | HTMLBRElement
    pieces.push({ node, start, length: lengthOf(node) })
  }
  return pieces
}

/** The text nodes and line breaks of a block, in order, with where each begins in its canonical text. */
export function piecesOf(block: Element): Piece[] {
  const known = read.get(block)
  if (known?.every((piece) => isAsRead(block, piece))) return known
  const pieces = readPieces(block)
  read.set(block, pieces)
  return pieces
}

export const blocksOf = (root: ParentNode) => [...root.querySelectorAll(blockSelector)]

/** Sets an edge of a range to an offset of a block's text; false beyond its end. */
export function setEdge(range: Range, pieces: Piece[], offset: number, edge: 'start' | 'end') {
  const piece = pieces.find(({ start, length }) =>
    edge === 'start' ? offset < start + length : offset <= start + length,
  )
  if (!piece) return false
  const { node } = piece
  const point = offset - piece.start
  if (edge === 'start') node instanceof Text ? range.setStart(node, point) : range.setStartBefore(node)
  else node instanceof Text ? range.setEnd(node, point) : range.setEndAfter(node)
  return true
}

function rangeIn(block: Element, start: number, end: number): Range | null {
  const pieces = piecesOf(block)
  const range = document.createRange()
  return setEdge(range, pieces, start, 'start') && setEdge(range, pieces, end, 'end') && !range.collapsed ? range : null
}

/** The blocks of the page by their keys, in their order: make it once to find many passages. */
export function pageBlocks(): Map<string, Element> {
  return new Map(blocksOf(document).map((block) => [keyOf(block), block]))
}

/** The blocks that a passage runs over, in their order; none when they are not there. */
export function under(passage: Passage, page: ReadonlyMap<string, Element>): Element[] {
  const single = page.get(passage.startKey)
  if (passage.startKey === passage.endKey) return single ? [single] : []
  const keys = [...page.keys()]
  const [first, last] = [keys.indexOf(passage.startKey), keys.indexOf(passage.endKey)]
  return first < 0 || last < first ? [] : [...page.values()].slice(first, last + 1)
}

/** The ranges of a passage on the page, one for each block; none when its blocks are not there. */
export function rangesOf(passage: Passage, page: ReadonlyMap<string, Element> = pageBlocks()): Range[] {
  return under(passage, page).flatMap((block, step, blocks) => {
    const from = step === 0 ? passage.start : 0
    const last = piecesOf(block).at(-1)
    const to = step === blocks.length - 1 ? passage.end : (last?.start ?? 0) + (last?.length ?? 0)
    return rangeIn(block, from, to) ?? []
  })
}
