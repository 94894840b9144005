import type { Colour } from '@/lib/annotations/annotation'
import type { Passage } from '@/lib/annotations/passage'
import { pageBlocks, rangesOf } from './dom-anchor'

/** Words to be marked: a wash of a colour (stronger for one's own), the passage that is open, or that of a draft. */
export type Wash = { passage: Passage; look: Colour | `own-${Colour}` | 'open' | 'draft' }

// Later looks lie above earlier ones.
const priorities: Record<string, number> = { own: 1, draft: 2, open: 3 }

const painted = new Set<string>()

function paintAsHighlights(washes: readonly Wash[]) {
  for (const name of painted) CSS.highlights.delete(name)
  painted.clear()
  const page = pageBlocks()
  for (const { passage, look } of washes) {
    const name = `note-${look}`
    const highlight = CSS.highlights.get(name) ?? new Highlight()
    highlight.priority = priorities[look.split('-')[0] ?? ''] ?? 0
    for (const range of rangesOf(passage, page)) highlight.add(range)
    CSS.highlights.set(name, highlight)
    painted.add(name)
  }
}

function textNodesIn(range: Range): Text[] {
  if (range.startContainer === range.endContainer && range.startContainer instanceof Text) return [range.startContainer]
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) if (range.intersectsNode(walker.currentNode)) nodes.push(walker.currentNode as Text)
  return nodes
}

function wrap(range: Range, look: string) {
  const { startContainer, startOffset, endContainer, endOffset } = range
  for (const node of textNodesIn(range)) {
    const part = document.createRange()
    part.setStart(node, node === startContainer ? startOffset : 0)
    part.setEnd(node, node === endContainer ? endOffset : node.data.length)
    if (part.collapsed) continue
    const mark = document.createElement('mark')
    mark.dataset.wash = look
    part.surroundContents(mark)
  }
}

/** For browsers without the CSS Custom Highlight API: elements around the words, taken away before the next painting. */
function paintAsElements(washes: readonly Wash[]) {
  for (const mark of document.querySelectorAll('mark[data-wash]')) {
    const { parentNode } = mark
    mark.replaceWith(...mark.childNodes)
    parentNode?.normalize()
  }
  for (const { passage, look } of washes) for (const range of rangesOf(passage)) wrap(range, look)
}

/** Lays these washes under the words and takes all earlier ones away. */
export function paint(washes: readonly Wash[]) {
  if ('highlights' in CSS) paintAsHighlights(washes)
  else paintAsElements(washes)
}
