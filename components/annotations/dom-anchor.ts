import type { Passage } from '@/lib/annotations/passage'

// The only file that knows how offsets of canonical text and places in the page correspond.
// A <br> is one "\n"; what stands in an element with `data-outside` is no part of the text.

const blockSelector = '[data-block]'

type Piece = { node: Text | HTMLBRElement; start: number; length: number }

/** Words that were chosen on the page, with the text they are. */
export type Chosen = { passage: Passage; quote: string }

const keyOf = (block: Element) => block.getAttribute('data-block') ?? ''

function piecesOf(block: Element): Piece[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text || node instanceof HTMLBRElement) return NodeFilter.FILTER_ACCEPT
    return node instanceof Element && node.hasAttribute('data-outside')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_SKIP
  })
  const pieces: Piece[] = []
  let start = 0
  while (walker.nextNode()) {
    const node = walker.currentNode as Text | HTMLBRElement
    const length = node instanceof Text ? node.data.length : 1
    pieces.push({ node, start, length })
    start += length
  }
  return pieces
}

const textOf = (pieces: Piece[]) => pieces.map(({ node }) => (node instanceof Text ? node.data : '\n')).join('')

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

export const blocksOf = (root: ParentNode) => [...root.querySelectorAll(blockSelector)]

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

function setEdge(range: Range, pieces: Piece[], offset: number, edge: 'start' | 'end') {
  const piece = pieces.find(({ start, length }) =>
    edge === 'start' ? offset < start + length : offset <= start + length,
  )
  if (!piece) return false
  const set = edge === 'start' ? range.setStart.bind(range) : range.setEnd.bind(range)
  if (piece.node instanceof Text) set(piece.node, offset - piece.start)
  else if (edge === 'start') range.setStartBefore(piece.node)
  else range.setEndAfter(piece.node)
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

function under(passage: Passage, page: ReadonlyMap<string, Element>): Element[] {
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
    const to = step === blocks.length - 1 ? passage.end : textOf(piecesOf(block)).length
    return rangeIn(block, from, to) ?? []
  })
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
