'use client'

import { useState } from 'react'

type Props = { title: string; label: string; copied: string; className?: string }

/** Hands the page's address on: by the system's own sheet where fingers are, else to the clipboard. */
export function ShareLink({ title, label, copied, className = '' }: Props) {
  const [isCopied, setCopied] = useState(false)
  const share = async () => {
    const url = location.origin + location.pathname
    try {
      if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
        await navigator.share({ title, url })
        return
      }
      await navigator.clipboard.writeText(url)
      setCopied(true)
    } catch {
      // Somebody closed the sheet, or the clipboard is out of reach: the address bar holds the same.
    }
  }
  return (
    <button type="button" className={`needs-script ${className}`} onClick={share} onBlur={() => setCopied(false)}>
      <span aria-live="polite">{isCopied ? copied : label}</span>
    </button>
  )
}
