'use client'

import { useEffect, useState } from 'react'
import { NoteBody } from '@/components/annotations/note-body'
import { dateWords } from '@/components/ui/date-time'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { noteFragment } from '@/lib/platform/note-fragment'

const shown = 3

type Props = { slug: string; locale: Locale; labels: { none: string; failed: string } }

function Newest({ note, locale }: { note: AnnotationInBriefing; locale: Locale }) {
  const { briefing } = note
  const page = localized(briefing.locale, `/briefings/${briefing.slug}`)
  return (
    <li className="grid h-32 content-start gap-1 overflow-hidden border-line pt-2 max-md:border-t max-md:first:border-0 md:h-44">
      <blockquote lang={briefing.locale} className="truncate font-serif text-soft">
        {note.quote}
      </blockquote>
      <div className="max-h-[2lh] overflow-hidden md:max-h-[4lh] [overflow-wrap:anywhere]">
        <NoteBody nodes={note.bodyNodes} />
      </div>
      <p className="flex gap-x-3 overflow-hidden text-sm whitespace-nowrap text-soft">
        <span className="text-ink">{note.author}</span>
        <span>{dateWords(note.createdAt, locale, 'short')}</span>
        <a className="link truncate" lang={briefing.locale} href={`${page}#${noteFragment(note.id)}`}>
          {briefing.title}
        </a>
      </p>
    </li>
  )
}

/** The newest few notes, each of a height that is known before they come: nothing moves when they do. */
export function NewestNotes({ slug, locale, labels }: Props) {
  const [notes, setNotes] = useState<AnnotationInBriefing[] | 'failed'>()

  useEffect(() => {
    const leaving = new AbortController()
    fetch(`/api/v1/topics/${slug}/annotations?locale=${locale}&limit=${shown}`, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        setNotes(((await answer.json()) as { annotations: AnnotationInBriefing[] }).annotations)
      })
      .catch(() => {
        if (!leaving.signal.aborted) setNotes('failed')
      })
    return () => leaving.abort()
  }, [slug, locale])

  return (
    <div className="min-h-96 md:min-h-44" aria-live="polite" aria-busy={notes === undefined}>
      {notes === 'failed' ? <p className="text-soft">{labels.failed}</p> : null}
      {Array.isArray(notes) && notes.length === 0 ? (
        <p className="font-serif text-lg text-soft">{labels.none}</p>
      ) : null}
      {Array.isArray(notes) && notes.length > 0 ? (
        <ul className="grid gap-x-10 md:grid-cols-3">
          {notes.map((note) => (
            <Newest key={note.id} note={note} locale={locale} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}
