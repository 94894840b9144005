import { NoteBody } from '@/components/annotations/note-body'
import { dateWords } from '@/components/ui/date-time'
import type { WaitingNote as Waiting } from '@/lib/moderation/queue'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { note: Waiting; locale: Locale; timeZone: string; log: string }

function Why({ note, locale }: Pick<Props, 'note' | 'locale'>) {
  const t = translator(locale, 'moderation')
  return (
    <ul className="grid gap-1 text-sm">
      {note.held ? <li className="font-medium text-accent">{t('is_held')}</li> : null}
      {note.flags.length > 0 ? (
        <li className="font-medium text-accent">{t('is_flagged', { n: note.flags.length })}</li>
      ) : null}
      {note.flags.map((flag, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: flags carry no name, on purpose
        <li key={place} className="[overflow-wrap:anywhere]">
          {t(`reason_${flag.reason}`)}
          {flag.words ? `: ${flag.words}` : ''}
        </li>
      ))}
      {note.hiding ? (
        <li className="[overflow-wrap:anywhere]">
          {t('hidden_for', { reason: t(`reason_${note.hiding.reason}`) })} {note.hiding.words}
        </li>
      ) : null}
      {note.objection ? (
        <li className="[overflow-wrap:anywhere]">
          <span className="font-medium text-accent">{t('says_objection')}</span> {note.objection}
        </li>
      ) : null}
    </ul>
  )
}

/** A note in the queue with what is needed to decide: why it waits, its passage and thread, its author's history. */
export function WaitingNote({ note, locale, timeZone, log }: Props) {
  const t = translator(locale, 'moderation')
  const { author, briefing, history } = note
  const [first, ...answered] = note.thread
  const page = localized(briefing.locale, paths.briefing(briefing.slug))
  const hasHistory = history.approved + history.hidden + history.dismissed > 0
  return (
    <div className="grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
        <span className="text-base font-semibold text-ink">{author}</span>
        <span>{t('waits_since', { at: dateWords(note.since, locale, 'minute', timeZone) })}</span>
        {note.group ? <span>{note.group}</span> : null}
        <a href={page} lang={briefing.locale} className="link">
          {briefing.title}
        </a>
      </p>
      <Why note={note} locale={locale} />
      {[first, ...answered].map((said, place) =>
        said ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: at most two, in the order of the thread
          <div key={place} className="grid gap-1 border-l border-line pl-4 text-sm text-soft">
            <p>{t(place === note.thread.length - 1 ? 'answers' : 'thread_of', { author: said.author })}</p>
            <div className="line-clamp-4 [overflow-wrap:anywhere]">
              <NoteBody nodes={said.bodyNodes} />
            </div>
          </div>
        ) : null,
      )}
      <blockquote lang={briefing.locale} className="max-w-[46rem] font-serif text-soft [overflow-wrap:anywhere]">
        …{note.prefix}
        <span className="text-ink underline decoration-line underline-offset-4">{note.quote}</span>
        {note.suffix}…
      </blockquote>
      <div className="grid max-w-[46rem] gap-2 border-l-2 border-ink pl-4 [overflow-wrap:anywhere]">
        <NoteBody nodes={note.bodyNodes} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>{t('account_since', { day: dateWords(note.authorSince, locale, 'day', timeZone) })}</span>
        <span>{hasHistory ? t('history', history) : t('no_history')}</span>
        {note.seen ? (
          <a className="link" href={`${log}?note=${note.id}`}>
            {t('history_link')}
          </a>
        ) : null}
      </p>
    </div>
  )
}
