'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** What was done, said where the page begins. It takes the focus when what had it is gone. */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (!activeElement || activeElement === document.body) box.current?.focus()
  }, [])
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="flex flex-wrap items-center gap-4 border-y border-line py-3 focus-visible:outline-offset-0"
    >
      {children}
    </div>
  )
}
