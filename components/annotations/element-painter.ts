import { forgetPieces, rangesOf } from './dom-text'
import type { Wash } from './wash'

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
export function paintAsElements(washes: readonly Wash[]) {
  for (const mark of document.querySelectorAll('mark[data-wash]')) {
    const { parentNode } = mark
    mark.replaceWith(...mark.childNodes)
    parentNode?.normalize()
  }
  forgetPieces()
  for (const { passage, look } of washes) {
    for (const range of rangesOf(passage)) wrap(range, look)
    forgetPieces()
  }
}
