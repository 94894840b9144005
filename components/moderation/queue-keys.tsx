'use client'

import { type ReactNode, useEffect, useRef } from 'react'

const steps: Record<string, number> = { j: 1, k: -1 }

/** Walks through what waits with j and k, and decides on the one that has the focus by its buttons' keys. */
export function QueueKeys({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest('input, textarea, select, [contenteditable]')) return
      const entries = [...(list.current?.querySelectorAll<HTMLElement>('[data-waiting]') ?? [])]
      const here = entries.findIndex((entry) => entry.contains(document.activeElement))
      const step = steps[key]
      if (step !== undefined) {
        event.preventDefault()
        entries[Math.min(Math.max(here + step, 0), entries.length - 1)]?.focus()
        return
      }
      const button = entries[here]?.querySelector<HTMLElement>(`[data-keys~="${CSS.escape(key)}"]`)
      if (!button) return
      event.preventDefault()
      button.click()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
  return (
    <ol ref={list} aria-label={label} className="border-t border-line">
      {children}
    </ol>
  )
}
