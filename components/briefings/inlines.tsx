import type { Inline } from '@/lib/briefings/document'
import type { RecordLinks } from './record-links'

type Props = { inlines: Inline[]; links: RecordLinks }

function External({ href, children }: { href: string; children: React.ReactNode }) {
  const outside = /^https?:/.test(href)
  return (
    <a href={href} rel={outside ? 'noopener external' : undefined} className="link">
      {children}
    </a>
  )
}

function Bound({ target, text }: { target: string | undefined; text: string }) {
  if (!target) return text
  const opens = target.startsWith('#') ? '' : undefined
  return (
    <a href={target} className="bound" data-record={opens}>
      {text}
    </a>
  )
}

function Word({ inline, links }: { inline: Inline; links: RecordLinks }) {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} links={links} />
        </em>
      )
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} links={links} />
        </strong>
      )
    case 'code':
      return <code>{inline.text}</code>
    case 'link':
      return (
        <External href={inline.href}>
          <Inlines inlines={inline.children} links={links} />
        </External>
      )
    case 'figure':
      return <Bound target={links.figure(inline.slug)} text={inline.text} />
    case 'date':
      return <Bound target={links.date(inline.slug)} text={inline.text} />
    case 'position':
      return <Bound target={links.position(inline.slug, inline.iso2)} text={inline.text} />
    case 'topic':
      return (
        <a href={links.topic(inline.slug)} className="link">
          {inline.text}
        </a>
      )
    case 'source':
      return (
        <sup data-outside="" className="mark">
          <a href={links.source(inline.slug)} data-record="" aria-label={links.sourceLabel(inline.number)}>
            {inline.number}
          </a>
        </sup>
      )
    case 'break':
      return <br />
  }
}

/** The words of a block. Their text, without what is `data-outside`, is the block's canonical text. */
export function Inlines({ inlines, links }: Props) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a published text never changes its order
  return inlines.map((inline, index) => <Word key={index} inline={inline} links={links} />)
}
