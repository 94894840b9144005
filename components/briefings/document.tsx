import type { ReactNode } from 'react'
import type { Document, Node, TextBlock } from '@/lib/briefings/document'
import { blockAnchor } from '@/lib/platform/paths'
import { Inlines } from './inlines'
import type { RecordLinks } from './record-links'

type Props = {
  document: Document
  links: RecordLinks
  /** What stands in the margin beside a node at the text's top level. */
  beside?: (node: Node) => ReactNode
  /** Draws the vote table of a roll call. */
  votes?: (slug: string) => ReactNode
}

type Drawing = Omit<Props, 'document' | 'beside'>

const anchored = (block: TextBlock) => ({ id: blockAnchor(block.key), 'data-block': block.key })

function Cells({ row, links, head }: { row: TextBlock[]; links: RecordLinks; head?: boolean }) {
  return (
    <tr>
      {row.map((cell) =>
        head ? (
          <th key={cell.key} scope="col" {...anchored(cell)}>
            <Inlines inlines={cell.children} links={links} />
          </th>
        ) : (
          <td key={cell.key} {...anchored(cell)}>
            <Inlines inlines={cell.children} links={links} />
          </td>
        ),
      )}
    </tr>
  )
}

function Nodes({ nodes, drawing }: { nodes: Node[]; drawing: Drawing }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a published text never changes its order
  return nodes.map((node, index) => <DocumentNode key={index} node={node} drawing={drawing} />)
}

// An item of one paragraph is set tight: the item itself is the block.
function Item({ nodes, drawing }: { nodes: Node[]; drawing: Drawing }) {
  const [only, ...rest] = nodes
  if (only?.type !== 'paragraph' || rest.some((node) => node.type === 'paragraph')) {
    return (
      <li>
        <Nodes nodes={nodes} drawing={drawing} />
      </li>
    )
  }
  return (
    <li>
      <span {...anchored(only)}>
        <Inlines inlines={only.children} links={drawing.links} />
      </span>
      <Nodes nodes={rest} drawing={drawing} />
    </li>
  )
}

function DocumentNode({ node, drawing }: { node: Node; drawing: Drawing }) {
  const { links } = drawing
  switch (node.type) {
    case 'paragraph':
      return (
        <p {...anchored(node)}>
          <Inlines inlines={node.children} links={links} />
        </p>
      )
    case 'heading': {
      const Heading = node.level === 2 ? 'h2' : 'h3'
      return (
        <Heading {...anchored(node)}>
          <Inlines inlines={node.children} links={links} />
        </Heading>
      )
    }
    case 'code':
      return (
        <pre>
          <code {...anchored(node)}>
            <Inlines inlines={node.children} links={links} />
          </code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote>
          <Nodes nodes={node.children} drawing={drawing} />
        </blockquote>
      )
    case 'list': {
      // biome-ignore lint/suspicious/noArrayIndexKey: a published text never changes its order
      const items = node.items.map((item, index) => <Item key={index} nodes={item} drawing={drawing} />)
      return node.ordered ? <ol start={node.start === 1 ? undefined : node.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'table':
      return (
        <div className="scrolled">
          <table>
            <thead>
              <Cells row={node.head} links={links} head />
            </thead>
            <tbody>
              {node.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a published table never changes its order
                <Cells key={index} row={row} links={links} />
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'votes':
      return drawing.votes?.(node.slug) ?? null
    case 'rule':
      return <hr />
  }
}

/** A published text. Every block carries its key, by which notes find it again. */
export function DocumentBody({ document, links, beside, votes }: Props) {
  return document.nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a published text never changes its order
    <Passage key={index} margin={beside?.(node)}>
      <DocumentNode node={node} drawing={{ links, votes }} />
    </Passage>
  ))
}

function Passage({ margin, children }: { margin: ReactNode; children: ReactNode }) {
  return margin ? (
    <>
      {margin}
      {children}
    </>
  ) : (
    children
  )
}
