import type { Inline, Node } from '@/lib/briefings/document'

/** What a passage cites or prints for the first time in its text: these have their note beside it. */
export type FirstMentions = { sources: { slug: string; number: number }[]; figures: string[] }

function inlinesOf(node: Node): Inline[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'code':
      return node.children
    case 'quote':
      return node.children.flatMap(inlinesOf)
    case 'list':
      return node.items.flat().flatMap(inlinesOf)
    case 'table':
      return [...node.head, ...node.rows.flat()].flatMap((cell) => cell.children)
    default:
      return []
  }
}

const flat = (inlines: Inline[]): Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? flat(inline.children) : [inline]))

/** For each node of a text, in order, what it mentions first. */
export function firstMentions(nodes: Node[]): Map<Node, FirstMentions> {
  const seen = new Set<string>()
  const isNew = (name: string) => {
    if (seen.has(name)) return false
    seen.add(name)
    return true
  }
  return new Map(
    nodes.map((node) => {
      const mentions: FirstMentions = { sources: [], figures: [] }
      for (const inline of flat(inlinesOf(node))) {
        if (inline.type === 'source' && isNew(`source:${inline.slug}`)) {
          mentions.sources.push({ slug: inline.slug, number: inline.number })
        }
        if (inline.type === 'figure' && isNew(`figure:${inline.slug}`)) mentions.figures.push(inline.slug)
      }
      return [node, mentions]
    }),
  )
}
