import './annotations.css'
import type { ReactNode } from 'react'
import { TreatmentWords } from '@/components/moderation/treatment-words'
import { DateTime } from '@/components/ui/date-time'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { messages } from '@/lib/platform/i18n/messages'
import { translator } from '@/lib/platform/i18n/translate'
import { noteFragment, paths } from '@/lib/platform/paths'
import { tagKey } from '@/lib/tags/tag'
import { AnchorState } from './anchor-state'
import { NoteBody } from './note-body'

type Props = { note: AnnotationInBriefing; locale: Locale; timeZone: string; children?: ReactNode }

function State({ note, locale }: Pick<Props, 'note' | 'locale'>) {
  const t = translator(locale, 'annotations')
  if (note.briefing.retracted) return <p className="text-sm text-accent">{t('page.retracted')}</p>
  return (
    <div className="grid gap-2 text-sm">
      <AnchorState
        note={note}
        labels={messages[locale].annotations.layer}
        locale={locale}
        lang={note.briefing.locale}
        isQuoted
      />
      <TreatmentWords treatment={note.treatment} mine={note.mine} labels={messages[locale].safety} />
    </div>
  )
}

/** A note as it stands in a list outside its briefing: the words, what was written on them, where and when. */
export function NotedPassage({ note, locale, timeZone, children }: Props) {
  const t = translator(locale, 'annotations')
  const { briefing } = note
  const page = localized(briefing.locale, paths.briefing(briefing.slug))
  return (
    <article className="grid gap-3 border-t border-line py-5">
      <blockquote lang={briefing.locale} className="font-serif text-lg whitespace-pre-line [overflow-wrap:anywhere]">
        <span className={`noted noted-${note.colour}`}>{note.quote}</span>
      </blockquote>
      {note.body ? (
        <div className="grid gap-2 border-l-2 border-line pl-4 [overflow-wrap:anywhere]">
          <NoteBody nodes={note.bodyNodes} />
        </div>
      ) : null}
      <State note={note} locale={locale} />
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-soft">
        <a
          href={`${page}#${noteFragment(note.id)}`}
          hrefLang={briefing.locale}
          lang={briefing.locale}
          className="link text-ink"
        >
          {briefing.title}
        </a>
        {note.mine ? null : <span className="text-ink">{note.author}</span>}
        <DateTime at={note.createdAt} locale={locale} timeZone={timeZone} />
        {note.label ? <span>{t(`layer.${note.label}`)}</span> : null}
        <a
          href={`${localized(briefing.locale, paths.revision(briefing.slug, briefing.noted))}#${noteFragment(note.id)}`}
          hrefLang={briefing.locale}
          className="link"
        >
          {t('page.noted_in', { number: briefing.noted })}
        </a>
        <span>{note.group?.name ?? t(`layer.${note.visibility}`)}</span>
        {note.tags.map((tag) => (
          <a key={tag} href={localized(locale, paths.tag(tagKey(tag)))} className="link">
            {tag}
          </a>
        ))}
      </p>
      {children ? <div className="-mt-2 -ml-3.5">{children}</div> : null}
    </article>
  )
}
