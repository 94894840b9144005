'use client'

import { useEffect, useState } from 'react'
import { seemsSignedIn } from '@/components/accounts/seems-signed-in'

type Props = {
  slug: string
  locale: string
  /** The number of the revision on this page. */
  revision: number
  /** "Changed since you read revision #." */
  told: string
  link: string
  /** Where an earlier revision is compared with this one; `#` stands for its number. */
  compare: string
}

async function noteRead({ slug, locale, revision }: Pick<Props, 'slug' | 'locale' | 'revision'>) {
  const response = await fetch(`/api/v1/reader/briefings/${slug}/read`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ locale, revision }),
  })
  if (!response.ok) return null
  const { seenBefore } = (await response.json()) as { seenBefore: number | null }
  return seenBefore
}

/** Notes that the reader has this revision before them, and says so when they had read an earlier one. */
export function ReadMark({ slug, locale, revision, told, compare, link }: Props) {
  const [seenBefore, setSeenBefore] = useState<number | null>(null)

  useEffect(() => {
    if (!seemsSignedIn()) return
    let isGone = false
    const settle = (seen: number | null) => {
      if (!isGone) setSeenBefore(seen)
    }
    noteRead({ slug, locale, revision }).then(settle, () => undefined)
    return () => {
      isGone = true
    }
  }, [slug, locale, revision])

  const hasChanged = seenBefore !== null && seenBefore < revision
  return (
    <p role="status" className="min-h-6 text-sm text-soft">
      {hasChanged ? (
        <>
          {told.replace('#', String(seenBefore))}{' '}
          <a className="link" href={compare.replace('#', String(seenBefore))}>
            {link}
          </a>
        </>
      ) : null}
    </p>
  )
}
