import type { ReactNode } from 'react'

/** A page's title and, in a sentence, what it holds. */
export function PageTitle({ title, told, children }: { title: ReactNode; told?: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-8 max-w-[44rem]">
      <h1 className="font-serif text-3xl font-semibold tracking-[-0.01em] [overflow-wrap:anywhere]">{title}</h1>
      {told ? <p className="mt-3 font-serif text-lg text-soft">{told}</p> : null}
      {children}
    </header>
  )
}
