import type { Document, Inline } from '@/lib/briefings/document'
import { blockAnchor } from '@/lib/platform/paths'

const wordsOf = (inlines: Inline[]): string =>
  inlines
    .map((inline) => ('children' in inline ? wordsOf(inline.children) : 'text' in inline ? inline.text : ''))
    .join('')

/** The headings of a text, with the ids of their blocks. */
export function headingsOf(document: Document): { id: string; title: string }[] {
  return document.nodes.flatMap((node) =>
    node.type === 'heading' && node.level === 2 ? [{ id: blockAnchor(node.key), title: wordsOf(node.children) }] : [],
  )
}

/** Links to the parts of the page. */
export function Contents({ entries }: { entries: { id: string; title: string }[] }) {
  return (
    <ol className="grid gap-1 text-sm leading-snug">
      {entries.map(({ id, title }) => (
        <li key={id}>
          <a className="touch block py-0.5 text-soft no-underline hover:text-ink hover:underline" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
