'use client'

import { useEffect, useState } from 'react'
import { seemsSignedIn } from '@/components/accounts/seems-signed-in'
import { heardUnread } from '@/components/accounts/unread'
import { Section } from '@/components/ui/section'

type News = { things: { key: string; title: string; href: string }[]; hasMore: boolean }

type Props = { locale: string; following: string; labels: { title: string; nothing: string; all: string } }

/** Asks once, after the page is there, and only for who seems to be signed in. Draws nothing when there is no answer. */
export function ReaderNews({ locale, following, labels }: Props) {
  const [news, setNews] = useState<News>()

  useEffect(() => {
    if (!seemsSignedIn()) return
    const leaving = new AbortController()
    fetch(`/api/v1/reader/news?locale=${locale}`, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) return
        const { unread, ...found } = (await answer.json()) as News & { unread: number }
        setNews(found)
        heardUnread(unread)
      })
      .catch(() => undefined)
    return () => leaving.abort()
  }, [locale])

  if (!news) return null
  return (
    <Section title={labels.title} aside={<a href={following}>{labels.all}</a>}>
      {news.things.length === 0 ? <p className="text-sm text-soft">{labels.nothing}</p> : null}
      <ul className="grid gap-2">
        {news.things.map(({ key, title, href }) => (
          <li key={key}>
            <a className="font-serif text-lg leading-snug no-underline hover:underline" href={href}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
