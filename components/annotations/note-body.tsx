import type { NoteInline, NoteNode } from '@/lib/annotations/note-body'

function Words({ inlines }: { inlines: NoteInline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a drawn note is replaced whole
  return inlines.map((inline, index) => <Word key={index} inline={inline} />)
}

function Word({ inline }: { inline: NoteInline }) {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'code':
      return <code className="font-mono text-[0.9em]">{inline.text}</code>
    case 'emphasis':
      return (
        <em>
          <Words inlines={inline.children} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Words inlines={inline.children} />
        </strong>
      )
    case 'link':
      return (
        <a href={inline.href} rel="nofollow ugc noopener external" className="underline">
          <Words inlines={inline.children} />
        </a>
      )
    case 'break':
      return <br />
  }
}

function Block({ node }: { node: NoteNode }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p>
          <Words inlines={node.children} />
        </p>
      )
    case 'code':
      return (
        <pre className="overflow-x-auto bg-wash p-2 font-mono text-xs">
          <code>{node.text}</code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote className="border-l-2 border-line pl-3">
          <NoteBody nodes={node.children} />
        </blockquote>
      )
    case 'list': {
      const items = node.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a drawn note is replaced whole
        <li key={index}>
          <NoteBody nodes={item} />
        </li>
      ))
      return node.ordered ? (
        <ol start={node.start} className="list-decimal pl-5">
          {items}
        </ol>
      ) : (
        <ul className="list-disc pl-5">{items}</ul>
      )
    }
    case 'rule':
      return <hr className="border-line" />
  }
}

/** What a person wrote in a note, drawn from its tree. */
export function NoteBody({ nodes }: { nodes: NoteNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a drawn note is replaced whole
  return nodes.map((node, index) => <Block key={index} node={node} />)
}
