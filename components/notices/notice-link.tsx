'use client'

import type { ReactNode } from 'react'

type Props = { id: string; href: string; lang: string; isRead: boolean; children: ReactNode }

/** The way to what a notice is about. Following it marks the notice as read, without waiting. */
export function NoticeLink({ id, href, lang, isRead, children }: Props) {
  const mark = () => {
    if (isRead) return
    const headers = { 'content-type': 'application/json' }
    void fetch('/api/v1/notices/read', {
      method: 'POST',
      headers,
      body: JSON.stringify({ ids: [id] }),
      keepalive: true,
    }).catch(() => undefined)
  }
  return (
    <a href={href} lang={lang} className="link font-serif text-lg text-ink" onClick={mark}>
      {children}
    </a>
  )
}
