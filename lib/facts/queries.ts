import { cacheLife, cacheTag } from 'next/cache'
import { db } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { topicTags } from '@/lib/topics/cache-tags'
import { factTags } from './cache-tags'
import { type DatedEvent, isAhead } from './event'
import type { Figure } from './figure'
import type { Assessment, Statement } from './judgement'
import {
  assessmentColumns,
  assessmentOf,
  rollCallColumns,
  rollCallOf,
  statementColumns,
  statementOf,
} from './recorded-rows'
import type { RollCall } from './roll-call'
import { eventColumns, eventOf, figureColumns, figureOf, sourceColumns, sourceOf } from './rows'
import type { Source } from './source'
import { today } from './today'
import { dateOf } from './written-date'

const most = 200
const mostVotes = 50

// Callers are inside 'use cache': what they read expires with the topic's page.
async function tagTopic(topicId: string): Promise<void> {
  const topic = await db.topic.findUnique({ where: { id: topicId }, select: { slug: true } })
  cacheTag(topicTags.all, ...(topic ? [topicTags.of(topic.slug)] : []))
}

/** Figures of a topic: those it is the subject or the counterpart of, and those filed under it. At most 200. */
export async function figuresOf(topicId: string, locale: Locale): Promise<Figure[]> {
  'use cache'
  cacheLife('reading')
  await tagTopic(topicId)
  const of = [{ subjectId: topicId }, { counterpartId: topicId }, { topics: { some: { topicId } } }]
  const rows = await db.figure.findMany({
    where: { OR: of },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: figureColumns(locale),
  })
  cacheTag(...rows.map(({ slug }) => factTags.figure(slug)))
  return rows.map((row) => figureOf(row, locale))
}

const inOrder = [
  { startsOn: { sort: 'asc', nulls: 'last' } },
  { id: 'asc' },
] satisfies Prisma.EventOrderByWithRelationInput[]

async function events(args: Pick<Prisma.EventFindManyArgs, 'where' | 'orderBy' | 'take'>, locale: Locale) {
  const rows = await db.event.findMany({ ...args, select: eventColumns(locale) })
  const found = rows.map((row) => eventOf(row, locale, today()))
  if (found.some(isAhead)) cacheTag(factTags.today)
  return found
}

/** Events of a topic from the earliest on, those without a date last. At most 200. */
export async function eventsOf(topicId: string, locale: Locale): Promise<DatedEvent[]> {
  'use cache'
  cacheLife('reading')
  await tagTopic(topicId)
  const found = await events({ where: { topics: { some: { topicId } } }, orderBy: inOrder, take: most }, locale)
  cacheTag(...found.map(({ slug }) => factTags.event(slug)))
  return found
}

/**
 * The next dates that are not over, the nearest first. Where fewer than `limit` lie ahead, open dates follow,
 * then the latest of those whose day has passed without a recorded outcome.
 */
export async function upcomingEvents(locale: Locale, limit: number): Promise<DatedEvent[]> {
  'use cache'
  cacheTag(factTags.events)
  cacheLife('reading')
  const undecided = { status: { notIn: ['held' as const, 'cancelled' as const] } }
  const day = dateOf(today()) as Date
  const ahead = await events({ where: { ...undecided, endsOn: { gte: day } }, orderBy: inOrder, take: limit }, locale)
  const open = await events({ where: { ...undecided, precision: 'open' }, orderBy: inOrder, take: limit }, locale)
  const passed = await events(
    { where: { ...undecided, endsOn: { lt: day } }, orderBy: [{ endsOn: 'desc' }, { id: 'asc' }], take: limit },
    locale,
  )
  return [...ahead, ...open, ...passed].slice(0, limit)
}

/** The events that begin in a year, in order; `null` for those that have no date. At most 200. */
export async function calendarEvents(locale: Locale, year: number | null): Promise<DatedEvent[]> {
  'use cache'
  cacheTag(factTags.events)
  cacheLife('reading')
  const within = (from: number) => ({ gte: new Date(Date.UTC(from, 0, 1)), lt: new Date(Date.UTC(from + 1, 0, 1)) })
  const where = { startsOn: year === null ? null : within(year) }
  return events({ where, orderBy: inOrder, take: most }, locale)
}

/** The years that dates of the record begin in, the latest first, and whether some event has no date. */
export async function calendarYears(): Promise<{ years: number[]; hasOpen: boolean }> {
  'use cache'
  cacheTag(factTags.events)
  cacheLife('reading')
  const rows = await db.$queryRaw<{ year: number | null }[]>`
    SELECT DISTINCT extract(year FROM starts_on)::int AS year FROM events ORDER BY year DESC NULLS LAST`
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year]))
  return { years, hasOpen: years.length < rows.length }
}

/** The recorded vote of this slug; null when there is none. */
export async function rollCallBySlug(slug: string, locale: Locale): Promise<RollCall | null> {
  'use cache'
  cacheTag(factTags.votes(slug))
  cacheLife('reading')
  const row = await db.rollCall.findUnique({ where: { slug }, select: rollCallColumns(locale) })
  return row && rollCallOf(row, locale)
}

/** The recorded votes of a body, on a topic, or in which a country has a recorded position; the newest first. At most 50. */
export async function rollCallsOf(topicId: string, locale: Locale): Promise<RollCall[]> {
  'use cache'
  cacheLife('reading')
  await tagTopic(topicId)
  const has = { topicId }
  const said = { countryId: topicId, position: { not: 'not_stated' as const } }
  const rows = await db.rollCall.findMany({
    where: { OR: [{ bodyId: topicId }, { topics: { some: has } }, { positions: { some: said } }] },
    orderBy: [{ event: { startsOn: 'desc' } }, { id: 'asc' }],
    take: mostVotes,
    select: rollCallColumns(locale),
  })
  cacheTag(...rows.map(({ slug }) => factTags.votes(slug)))
  return rows.map((row) => rollCallOf(row, locale))
}

/** Every source, in the order of their titles, in the words of one language. */
export async function allSources(locale: Locale): Promise<Source[]> {
  'use cache'
  cacheTag(factTags.sources)
  cacheLife('reading')
  const rows = await db.source.findMany({ orderBy: [{ title: 'asc' }, { id: 'asc' }], select: sourceColumns })
  return rows.map((row) => sourceOf(row, locale))
}

/** What a person said, the newest first, those without a day last. At most 200. */
export async function statementsOf(topicId: string, locale: Locale): Promise<Statement[]> {
  'use cache'
  cacheLife('reading')
  await tagTopic(topicId)
  const rows = await db.statement.findMany({
    where: { speakerId: topicId },
    orderBy: [{ madeOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: most,
    select: statementColumns(locale),
  })
  return rows.map((row) => statementOf(row, locale))
}

/** Judgements about a topic, the open ones first. At most 200. */
export async function assessmentsOf(topicId: string, locale: Locale): Promise<Assessment[]> {
  'use cache'
  cacheLife('reading')
  await tagTopic(topicId)
  const rows = await db.assessment.findMany({
    where: { topics: { some: { topicId } } },
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: assessmentColumns,
  })
  return rows.map((row) => assessmentOf(row, locale))
}
