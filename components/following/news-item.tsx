import type { ReactNode } from 'react'
import { DateTime } from '@/components/ui/date-time'
import type { BriefingChange, NewsItem, RecordChange } from '@/lib/following/news'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'

type Props = { item: NewsItem; locale: Locale; timeZone: string }

function ChangeLine({
  kind,
  at,
  children,
  ...how
}: {
  kind: string
  at: string
  locale: Locale
  timeZone: string
  children?: ReactNode
}) {
  return (
    <li className="text-sm text-soft">
      <span className="font-medium text-ink">{kind}</span>
      {' · '}
      <DateTime at={at} locale={how.locale} timeZone={how.timeZone} style="short" />
      {children}
    </li>
  )
}

type BriefingItem = Extract<NewsItem, { about: 'briefing' }>

function Told({ item: { locale, standfirst, retraction }, t }: { item: BriefingItem; t: Translate }) {
  if (retraction !== null) return <p className="text-accent">{t('retractedBecause', { reason: retraction })}</p>
  return standfirst ? (
    <p className="font-serif text-base text-soft" lang={locale}>
      {standfirst}
    </p>
  ) : null
}

function BriefingLine({ change, item, t }: { change: BriefingChange; item: BriefingItem; t: Translate }) {
  const { slug, locale, retraction } = item
  const { kind, revision } = change
  // The reason for which it was taken back stands above; nothing of it can be compared any more.
  const note = kind === 'retracted' ? '' : change.note
  const address =
    retraction === null && revision !== null && revision > 1
      ? localized(locale, paths.compare(slug, revision - 1, revision))
      : null
  return (
    <>
      {note ? <> · {note}</> : null}
      {address ? (
        <>
          {' '}
          <a className="link" href={address}>
            {t('compare')}
          </a>
        </>
      ) : null}
    </>
  )
}

function RecordLine({ change: { before, after, note }, t }: { change: RecordChange; t: Translate }) {
  const moved = before !== null && after !== null && before !== after
  return (
    <>
      {moved ? <> · {t('movedFromTo', { before, after })}</> : null}
      {note ? <> · {note}</> : null}
    </>
  )
}

function titleOf(item: NewsItem, locale: Locale): ReactNode {
  if (item.about !== 'briefing') return `${item.title}: ${item.printed}`
  return (
    <a
      className="no-underline hover:underline"
      href={localized(item.locale, paths.briefing(item.slug))}
      lang={item.locale === locale ? undefined : item.locale}
    >
      {item.title}
    </a>
  )
}

/** One thing in which something changed: what it is, and each change with its date and reason. */
export function NewsEntry({ item, locale, timeZone }: Props) {
  const t = translator(locale, 'following')
  return (
    <article className={`grid gap-1 border-l-2 py-1 pl-4 ${item.isSinceVisit ? 'border-accent' : 'border-line'}`}>
      {item.isSinceVisit ? <p className="label text-accent">{t('sinceVisit')}</p> : null}
      <h3 className="font-serif text-lg leading-snug font-semibold">{titleOf(item, locale)}</h3>
      {item.about === 'briefing' ? <Told item={item} t={t} /> : null}
      <ul className="grid gap-0.5">
        {item.about === 'briefing'
          ? item.changes.map((change) => (
              <ChangeLine key={change.at + change.kind} kind={t(change.kind)} at={change.at} {...{ locale, timeZone }}>
                <BriefingLine change={change} item={item} t={t} />
              </ChangeLine>
            ))
          : item.changes.map((change) => (
              <ChangeLine key={change.at + change.kind} kind={t(change.kind)} at={change.at} {...{ locale, timeZone }}>
                <RecordLine change={change} t={t} />
              </ChangeLine>
            ))}
      </ul>
      {item.also.length > 0 ? (
        <p className="flex flex-wrap gap-x-2 text-sm text-soft">
          {t('also')}
          {item.also.map((topic) => (
            <a key={topic.id} className="link" href={localized(locale, topicPath(topic))}>
              {topic.name}
            </a>
          ))}
        </p>
      ) : null}
    </article>
  )
}
