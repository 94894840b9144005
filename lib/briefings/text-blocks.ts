import type { Inline, Node, TextBlock } from './document'

/** Every block of text of a body with its kind, in the order it is read. */
export function textBlocks(nodes: Node[]): { kind: string; block: TextBlock }[] {
  return nodes.flatMap((node): { kind: string; block: TextBlock }[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'code':
        return [{ kind: node.type, block: node }]
      case 'quote':
        return textBlocks(node.children)
      case 'list':
        return node.items.flatMap((item) => textBlocks(item))
      case 'table':
        return [node.head, ...node.rows].flat().map((block) => ({ kind: 'cell', block }))
      default:
        return []
    }
  })
}

/**
 * The canonical text of a run of words: each run in NFC, a line break is "\n", footnote marks are not part of it. It is
 * what a browser finds in the block, to the character: so runs are joined as they are.
 */
export function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'source') return ''
      if (inline.type === 'break') return '\n'
      return 'children' in inline ? inlineText(inline.children) : inline.text
    })
    .join('')
}
