'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { hasSignedInMark } from '@/lib/accounts/signed-in-mark'
import { mostCounted } from '@/lib/notices/notice'
import { heardUnread, useUnread } from './unread'

type Place = 'notes' | 'notices' | 'groups' | 'tags' | 'following' | 'desk' | 'settings'

type AccountMenuLabels = Record<Place, string> & {
  signIn: string
  account: string
  /** With `{n}` where the number stands. */
  unread: string
  signOut: string
}

type Props = {
  labels: AccountMenuLabels
  /** Where each word leads, in the language of the page. */
  links: Record<'signIn' | Place, string>
}

// Both words take their room in one place, whichever is seen: `invisible` ones are not read out either.
const place = (seen: boolean) => `col-start-1 row-start-1 ${seen ? '' : 'invisible'}`

const item = 'block px-4 py-2.5 text-sm text-ink no-underline hover:bg-wash'

/** How many notices wait: a dot in the corner of the menu's button, which takes no room, or the number in its list. */
function Unread({ count, label, isDot }: { count: number; label: string; isDot?: boolean }) {
  const said = label.replace('{n}', count > mostCounted ? `${mostCounted}+` : String(count))
  if (!isDot) return <span className="ml-2 text-accent">{said}</span>
  return (
    <span className="absolute top-2 right-0 size-2 rounded-full bg-accent">
      <span className="sr-only">({said})</span>
    </span>
  )
}

/**
 * "Sign in" for strangers, the reader's own menu for who is signed in. Both stand in the same box, so nothing shifts.
 * Without scripts the link leads a signed-in reader on to the settings.
 */
export function AccountMenu({ labels, links }: Props) {
  const [signedIn, setSignedIn] = useState(false)
  const [open, setOpen] = useState(false)
  const [atDesk, setAtDesk] = useState(false)
  const unread = useUnread()
  const box = useRef<HTMLDivElement>(null)
  const menuId = useId()

  useEffect(() => {
    const look = () => setSignedIn(hasSignedInMark(document.cookie))
    look()
    const jar = 'cookieStore' in window ? window.cookieStore : undefined
    jar?.addEventListener('change', look)
    window.addEventListener('pageshow', look)
    return () => {
      jar?.removeEventListener('change', look)
      window.removeEventListener('pageshow', look)
    }
  }, [])

  useEffect(() => {
    if (!open) return
    const close = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [open])

  async function toggle() {
    setOpen(!open)
    if (open) return
    const answer = await fetch('/api/v1/account').catch(() => undefined)
    // The session ended elsewhere: the answer has taken the mark away.
    if (answer?.status === 401) setSignedIn(false)
    if (!answer?.ok) return
    const account = (await answer.json()) as { role: string; unread: number }
    setAtDesk(account.role !== 'reader')
    heardUnread(account.unread)
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== 'Escape' || !open) return
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }

  const look = 'touch flex min-h-11 items-center px-2 text-sm no-underline'
  const words = (
    <span className="grid text-right">
      <span className={place(!signedIn)}>{labels.signIn}</span>
      <span className={place(signedIn)}>{labels.account}</span>
    </span>
  )
  if (!signedIn) {
    return (
      <a href={links.signIn} className={`${look} text-ink hover:underline`}>
        {words}
      </a>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from anywhere inside it
    <div ref={box} className="relative" onKeyDown={onKeyDown}>
      <button type="button" className={look} aria-expanded={open} aria-controls={menuId} onClick={toggle}>
        {words}
        {unread > 0 ? <Unread count={unread} label={labels.unread} isDot /> : null}
      </button>
      <div
        id={menuId}
        hidden={!open}
        className="absolute top-full right-0 z-40 min-w-44 rounded-sm border border-line bg-raised py-1"
      >
        <ul>
          {(['notes', 'notices', 'groups', 'tags', 'following', 'desk', 'settings'] as const).map((place) =>
            place === 'desk' && !atDesk ? null : (
              <li key={place}>
                <a href={links[place]} className={item}>
                  {labels[place]}
                  {place === 'notices' && unread > 0 ? <Unread count={unread} label={labels.unread} /> : null}
                </a>
              </li>
            ),
          )}
        </ul>
        <form method="post" action="/api/v1/account/sign-out" className="border-t border-line">
          <button type="submit" className={`${item} w-full text-left`}>
            {labels.signOut}
          </button>
        </form>
      </div>
    </div>
  )
}
