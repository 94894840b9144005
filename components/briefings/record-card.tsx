'use client'

import { useEffect, useRef } from 'react'

const gap = 8
const edge = 16
const sheetBelow = 700

function place(card: HTMLElement, link: HTMLElement) {
  card.style.removeProperty('left')
  card.style.removeProperty('top')
  if (window.innerWidth < sheetBelow) return
  const at = link.getBoundingClientRect()
  const { offsetWidth, offsetHeight } = card
  const below = at.bottom + gap
  const top = below + offsetHeight > window.innerHeight - edge ? at.top - gap - offsetHeight : below
  const left = Math.min(Math.max(edge, at.left), window.innerWidth - edge - offsetWidth)
  card.style.left = `${left}px`
  card.style.top = `${Math.max(edge, top)}px`
}

function recordOf(link: HTMLAnchorElement): HTMLElement | null {
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))
}

/**
 * Shows the record behind a bound word beside it. The records stand at the foot of the page, where the words link to:
 * without this script, or on paper, one finds them there.
 */
export function RecordCard({ label, closeLabel }: { label: string; closeLabel: string }) {
  const card = useRef<HTMLElement>(null)
  const content = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let opener: HTMLAnchorElement | null = null
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
      const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[data-record]')
      const record = link && recordOf(link)
      if (!link || !record || !card.current || !content.current) return
      event.preventDefault()
      const copy = record.cloneNode(true) as HTMLElement
      copy.removeAttribute('id')
      for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id')
      content.current.replaceChildren(...copy.childNodes)
      opener = link
      if (!card.current.matches(':popover-open')) card.current.showPopover()
      place(card.current, link)
      card.current.focus({ preventScroll: true })
    }
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed' && card.current?.contains(document.activeElement))
        opener?.focus()
    }
    const element = card.current
    document.addEventListener('click', follow)
    element?.addEventListener('beforetoggle', closed)
    return () => {
      document.removeEventListener('click', follow)
      element?.removeEventListener('beforetoggle', closed)
    }
  }, [])

  return (
    <aside ref={card} popover="auto" tabIndex={-1} aria-label={label} className="record-card print:hidden">
      <div ref={content} />
      <button
        type="button"
        className="touch mt-2 text-sm text-soft underline hover:text-ink sm:sr-only sm:focus:not-sr-only"
        onClick={() => card.current?.hidePopover()}
      >
        {closeLabel}
      </button>
    </aside>
  )
}
