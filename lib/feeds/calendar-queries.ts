import { cacheLife, cacheTag } from 'next/cache'
import { factTags } from '@/lib/facts/cache-tags'
import { eventColumns, eventOf } from '@/lib/facts/rows'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { topicTags } from '@/lib/topics/cache-tags'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import { type CalendarEntry, writeCalendar } from './calendar'
import { latest } from './feed'
import type { Interest } from './personal'
import { absolute, authorityNow, etagOf, type Written } from './queries'

const datesShown = 1_000

type Which = { topics?: { some?: object; none?: object } }

async function entriesOf(which: Which, locale: Locale, url: string): Promise<CalendarEntry[]> {
  const authority = await authorityNow()
  const rows = await db.event.findMany({
    where: { startsOn: { not: null }, ...which },
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
  const which = topic ? { topics: { some: { topicId: topic.id } } } : {}
  return calendarOf(which, locale, {
    title: topic ? t('topicCalendar', { name: topic.name, site }) : t('calendar', { site }),
    address: absolute(topic ? paths.topicCalendar(topic.slug) : paths.calendarFile(), locale),
    page: absolute(topic ? topicPath(topic) : paths.calendar(), locale),
  })
}

type About = { title: string; address: string; page: string }

async function calendarOf(which: Which, locale: Locale, { title, address, page }: About): Promise<Written> {
  const entries = await entriesOf(which, locale, page)
  const body = writeCalendar({ title, address, locale, entries })
  const modifiedAt = latest(
    entries.map(({ updatedAt }) => updatedAt),
    new Date(0).toISOString(),
  )
  return { body, contentType: 'text/calendar; charset=utf-8', language: locale, etag: etagOf(body), modifiedAt }
}

/** The dates of what a reader follows, at the address they subscribed to. */
export function followedCalendar({ topicIds, mutedIds }: Interest, locale: Locale, address: string): Promise<Written> {
  const t = translator(locale, 'feeds')
  const which = { topics: { some: { topicId: { in: topicIds } }, none: { topicId: { in: mutedIds } } } }
  const site = translator(locale, 'layout')('site')
  return calendarOf(which, locale, {
    title: t('followedCalendar', { site }),
    address,
    page: absolute(paths.following(), locale),
  })
}
