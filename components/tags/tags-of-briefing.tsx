'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { readerOn } from '@/components/annotations/reader-call'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { TagLabels } from './tags-form'

const TagsForm = lazy(async () => ({ default: (await import('./tags-form')).TagsForm }))

type Props = { locale: Locale; slug: string; signIn: string; labels: TagLabels }

const look = 'touch text-left text-sm text-soft underline decoration-line underline-offset-4 hover:text-ink'

/** A line that says the reader's tags on the briefing and opens the form to change them. */
export function TagsOfBriefing({ locale, slug, signIn, labels }: Props) {
  const [tags, setTags] = useState<string[] | null>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    void readerOn({ slug, locale }).then((reader) => setTags(reader?.tags ?? null))
  }, [slug, locale])
  if (tags === null) {
    return (
      <a href={signIn} className={`${look} needs-script`}>
        {labels.sign_in}
      </a>
    )
  }
  return (
    <div className="grid gap-3">
      <button type="button" aria-expanded={open} className={look} onClick={() => setOpen(!open)}>
        {tags.length > 0 ? `${labels.tags_of_briefing}: ${tags.join(', ')}` : labels.tag_briefing}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <TagsForm slug={slug} tags={tags} labels={labels} onSaved={setTags} />
        </Suspense>
      ) : null}
    </div>
  )
}
