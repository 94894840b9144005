import { type ReactNode, useEffect, useRef } from 'react'
import type { Labels } from './labels'

type Props = {
  title: string
  labels: Labels
  /** In words, who else reads this. */
  presence: string
  onClose: () => void
  onKeys: () => void
  children: ReactNode
}

/** The notes in a sheet that leaves the passage above it in sight. Not modal: the text can be read and selected. */
export function NotesSheet({ title, labels, presence, onClose, onKeys, children }: Props) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    sheet.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={sheet}
      tabIndex={-1}
      aria-label={title}
      className="notes-sheet grid content-start gap-4 outline-none"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className="sticky -top-3 z-10 -mt-3 flex items-baseline justify-between gap-4 bg-paper pt-3 pb-1">
        <h2 className="mr-auto text-sm font-semibold">{title}</h2>
        <button
          type="button"
          className="touch text-sm text-soft underline hover:text-ink pointer-coarse:hidden"
          onClick={onKeys}
        >
          {labels.keys.button}
        </button>
        <button type="button" className="touch text-sm text-soft underline hover:text-ink" onClick={onClose}>
          {labels.close}
        </button>
      </div>
      {presence ? <p className="text-xs text-soft">{presence}</p> : null}
      {children}
    </section>
  )
}
