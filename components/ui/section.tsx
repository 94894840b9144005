import type { ReactNode } from 'react'

type Props = { title: string; id?: string; aside?: ReactNode; children: ReactNode; className?: string; level?: 2 | 3 }

/** A part of a page under a ruled heading. `aside` stands at the heading's right: a link to more, a count. */
export function Section({ title, id, aside, children, className = '', level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={className}>
      <div className="mb-3 flex items-baseline justify-between gap-4 border-t border-ink pt-2">
        <Heading className="text-sm font-semibold">{title}</Heading>
        {aside ? <div className="touch-links text-sm text-soft">{aside}</div> : null}
      </div>
      {children}
    </section>
  )
}
