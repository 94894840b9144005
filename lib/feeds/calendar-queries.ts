import { cacheLife, cacheTag } from 'next/cache'
import { factTags } from '@/lib/facts/cache-tags'
import { eventColumns, eventOf } from '@/lib/facts/rows'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { topicTags } from '@/lib/topics/cache-tags'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import { type CalendarEntry, writeCalendar } from './calendar'
import { latest } from './feed'
import { authorityNow, etagOf, type Written } from './queries'

const datesShown = 1_000

async function entriesOf(topicId: string | null, locale: Locale, url: string): Promise<CalendarEntry[]> {
  const authority = await authorityNow()
  const rows = await db.event.findMany({
    where: { startsOn: { not: null }, ...(topicId ? { topics: { some: { topicId } } } : {}) },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    take: datesShown,
    select: { ...eventColumns(locale), id: true, createdAt: true, updatedAt: true },
  })
  const t = translator(locale, 'feeds')
  return rows.flatMap((row): CalendarEntry[] => {
    const { title, note, printed, status, sequence, source, startsOn, endsOn } = eventOf(row, locale, '')
    if (startsOn === null || endsOn === null) return []
    const span = row.precision === 'day' ? '' : t('dateKnownAs', { date: printed })
    const description = [note, span, t(`status_${status}`), t('source', { title: source.title })].filter(Boolean)
    return [
      {
        ...{ uid: `${row.id}@${authority}`, sequence, status, title, url, startsOn, endsOn },
        ...{ description: description.join('\n'), createdAt: row.createdAt.toISOString() },
        updatedAt: row.updatedAt.toISOString(),
      },
    ]
  })
}

/** The dates of a topic, or all of them, as a calendar to subscribe to. Null for a topic that is not there. */
export async function writtenCalendar(slug: string | null, locale: Locale): Promise<Written | null> {
  'use cache'
  cacheTag(factTags.events, topicTags.all, ...(slug ? [topicTags.of(slug)] : []))
  cacheLife('reading')
  const row = slug ? await db.topic.findUnique({ where: { slug }, select: summaryColumns(locale) }) : null
  if (slug && !row) return null
  const topic = row && summaryOf(row, locale)
  const t = translator(locale, 'feeds')
  const site = translator(locale, 'layout')('site')
  const at = (path: string) => `${publicOrigin()}${localized(locale, path)}`
  const entries = await entriesOf(topic?.id ?? null, locale, at(topic ? topicPath(topic) : paths.calendar()))
  const body = writeCalendar({
    title: topic ? t('topicCalendar', { name: topic.name, site }) : t('calendar', { site }),
    address: at(topic ? paths.topicCalendar(topic.slug) : paths.calendarFile()),
    locale,
    entries,
  })
  const modifiedAt = latest(
    entries.map(({ updatedAt }) => updatedAt),
    new Date(0).toISOString(),
  )
  return { body, contentType: 'text/calendar; charset=utf-8', language: locale, etag: etagOf(body), modifiedAt }
}
