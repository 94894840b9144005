import { cacheLife, cacheTag } from 'next/cache'
import { factTags } from '@/lib/facts/cache-tags'
import { today } from '@/lib/facts/today'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { topicTags } from '@/lib/topics/cache-tags'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { BriefingCard, BriefingPage, FigureUses } from './briefing'
import { briefingTags } from './cache-tags'
import { type ComparedBlock, type ComparedPart, compareBlocks, compareWords } from './comparison'
import type { Cursor } from './cursor'
import { changesByWeek, type MovingTopic, movementScore, weeksCounted } from './moving-topics'
import { cardColumns, pageColumns, toCard, toRevisionEntry, toRevisionParts } from './rows'

const relatedShown = 4
const usesShown = 5

type Slice = { limit: number; before?: Cursor | null }

const beforeCursor = (before: Cursor | null | undefined) =>
  before
    ? { OR: [{ firstPublishedAt: { lt: before.at } }, { firstPublishedAt: before.at, briefingId: { lt: before.id } }] }
    : {}

const newestFirst = [{ firstPublishedAt: 'desc' }, { briefingId: 'desc' }] as const

/** The newest briefings of a language, newest first, after a cursor; their topics are named in `namesIn`. */
export async function latestBriefings(
  locale: Locale,
  { limit, before }: Slice,
  namesIn: Locale = locale,
): Promise<BriefingCard[]> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  const where = { locale, briefing: { retraction: null }, ...beforeCursor(before) }
  const select = cardColumns(namesIn)
  const rows = await db.edition.findMany({ where, select, orderBy: [...newestFirst], take: limit })
  return rows.map((row) => toCard(row, namesIn))
}

/** The newest briefings of a topic, in the order in which they first came out in any language, newest first, after a cursor. */
export async function briefingsOf(topicId: string, locale: Locale, { limit, before }: Slice): Promise<BriefingCard[]> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  // A translation is younger than its briefing: the list goes on from where the briefing itself stands.
  const last = before && {
    ...before,
    at: (await placeOf(topicId, before.id)) ?? before.at,
  }
  const named = await db.briefingTopic.findMany({
    where: {
      topicId,
      briefing: { retraction: null, editions: { some: { locale } } },
      ...(last
        ? { OR: [{ publishedAt: { lt: last.at } }, { publishedAt: last.at, briefingId: { lt: last.id } }] }
        : {}),
    },
    orderBy: [{ publishedAt: 'desc' }, { briefingId: 'desc' }],
    take: limit,
    select: { briefingId: true },
  })
  const ids = named.map(({ briefingId }) => briefingId)
  const rows = await db.edition.findMany({
    where: { locale, briefingId: { in: ids } },
    select: cardColumns(locale),
  })
  const cards = rows.map((row) => toCard(row, locale))
  return cards.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

async function placeOf(topicId: string, briefingId: string): Promise<Date | null> {
  const where = { briefingId_topicId: { briefingId, topicId } }
  const row = await db.briefingTopic.findUnique({ where, select: { publishedAt: true } })
  return row?.publishedAt ?? null
}

async function editionOf(slug: string, locale: Locale) {
  return db.edition.findFirst({
    where: { locale, briefing: { slug } },
    select: {
      ...{ id: true, firstPublishedAt: true, currentRevision: { select: { number: true } } },
      revisions: { orderBy: { number: 'asc' }, select: { number: true, kind: true, note: true, publishedAt: true } },
      briefing: {
        select: {
          id: true,
          retraction: { select: { reason: true, at: true } },
          editions: { select: { locale: true } },
          topics: { orderBy: { position: 'asc' }, select: { topic: { select: summaryColumns(locale) } } },
        },
      },
    },
  })
}

/** In which languages a briefing is published, with the title of its first edition; null for none, and for what was retracted. */
export async function editionsOf(slug: string): Promise<{ title: string; locales: Locale[] } | null> {
  'use cache'
  cacheTag(briefingTags.one(slug))
  cacheLife('reading')
  const editions = await db.edition.findMany({
    where: { briefing: { slug, retraction: null } },
    orderBy: { firstPublishedAt: 'asc' },
    select: { locale: true, currentRevision: { select: { title: true } } },
  })
  const title = editions[0]?.currentRevision?.title
  return title === undefined ? null : { title, locales: editions.map(({ locale }) => locale) }
}

/** The briefings that share most topics with one, newest first among equals. */
async function relatedTo(briefingId: string, topicIds: string[], locale: Locale): Promise<BriefingCard[]> {
  const shared = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM editions e JOIN (
      SELECT recent.briefing_id, count(*) AS topics FROM unnest(${topicIds}::uuid[]) AS wanted (topic_id)
      CROSS JOIN LATERAL (
        SELECT bt.briefing_id FROM briefing_topics bt WHERE bt.topic_id = wanted.topic_id AND bt.published_at IS NOT NULL
        ORDER BY bt.published_at DESC, bt.briefing_id DESC LIMIT 50
      ) recent GROUP BY recent.briefing_id
    ) near ON near.briefing_id = e.briefing_id AND e.locale = ${locale}::locale
    WHERE e.briefing_id <> ${briefingId}::uuid AND NOT EXISTS (SELECT FROM retractions r WHERE r.briefing_id = e.briefing_id)
    ORDER BY near.topics DESC, e.first_published_at DESC, e.id LIMIT ${relatedShown}`
  const order = shared.map(({ id }) => id)
  const rows = await db.edition.findMany({ where: { id: { in: order } }, select: { id: true, ...cardColumns(locale) } })
  return rows
    .toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
    .map((row) => toCard(row, locale))
}

async function page(slug: string, locale: Locale, wanted: number | null): Promise<BriefingPage | null> {
  const edition = await editionOf(slug, locale)
  const number = wanted ?? edition?.currentRevision?.number
  if (!edition || !number) return null
  const { briefing } = edition
  const where = { editionId_number: { editionId: edition.id, number } }
  const topics = briefing.topics.map(({ topic }) => summaryOf(topic, locale))
  const topicIds = topics.map(({ id }) => id)
  const [row, related] = await Promise.all([
    db.revision.findUnique({ where, select: pageColumns(locale) }),
    relatedTo(briefing.id, topicIds, locale),
  ])
  if (!row) return null
  const { retraction } = briefing
  return {
    ...toRevisionParts(row, locale, today()),
    ...{ id: briefing.id, editionId: edition.id, slug, topics, related },
    locales: briefing.editions.map((other) => other.locale),
    firstPublishedAt: edition.firstPublishedAt.toISOString(),
    revisions: edition.revisions.map(toRevisionEntry),
    retraction: retraction && { reason: retraction.reason, at: retraction.at.toISOString() },
  }
}

/** A briefing as readers see it now, in one language. */
export async function briefingPage(slug: string, locale: Locale): Promise<BriefingPage | null> {
  'use cache'
  cacheTag(briefingTags.one(slug), factTags.today, topicTags.all)
  cacheLife('reading')
  return page(slug, locale, null)
}

/** Where else in a language the given figures are printed: the newest five briefings for each, without `except`. */
export async function figureUses(figures: string[], locale: Locale, except: string): Promise<FigureUses> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  const rows = await db.$queryRaw<{ figure: string; slug: string; title: string }[]>`
    SELECT f.slug AS figure, used.slug, used.title FROM figures f CROSS JOIN LATERAL (
      SELECT b.slug, r.title FROM revision_figures rf JOIN revisions r ON r.id = rf.revision_id
      JOIN editions e ON e.current_revision_id = r.id AND e.locale = ${locale}::locale
      JOIN briefings b ON b.id = e.briefing_id
      WHERE rf.figure_id = f.id AND b.slug <> ${except}
        AND NOT EXISTS (SELECT FROM retractions gone WHERE gone.briefing_id = b.id)
      ORDER BY e.first_published_at DESC, e.id LIMIT ${usesShown}
    ) used WHERE f.slug = ANY (${figures})`
  const uses: FigureUses = {}
  for (const { figure, slug, title } of rows) uses[figure] = [...(uses[figure] ?? []), { slug, title }]
  return uses
}

/** One revision of a briefing as it was published. */
export async function revisionPage(slug: string, locale: Locale, number: number): Promise<BriefingPage | null> {
  'use cache'
  cacheTag(briefingTags.one(slug), factTags.today, topicTags.all)
  cacheLife('reading')
  return page(slug, locale, number)
}

export type Comparison = {
  from: BriefingPage
  to: BriefingPage
  title: ComparedPart[]
  standfirst: ComparedPart[]
  blocks: ComparedBlock[]
}

/** What two revisions of a briefing say differently, block by block. */
export async function comparison(slug: string, locale: Locale, a: number, b: number): Promise<Comparison | null> {
  'use cache'
  cacheTag(briefingTags.one(slug), factTags.today, topicTags.all)
  cacheLife('reading')
  const [from, to] = await Promise.all([page(slug, locale, a), page(slug, locale, b)])
  if (!from || !to) return null
  const title = compareWords(from.title, to.title)
  const standfirst = compareWords(from.standfirst, to.standfirst)
  return { from, to, title, standfirst, blocks: compareBlocks(from.document, to.document) }
}

/** The topics that move most, by `movementScore`. */
export async function movingTopics(locale: Locale, limit: number): Promise<MovingTopic[]> {
  'use cache'
  cacheTag(briefingTags.all, topicTags.all, factTags.events)
  cacheLife('reading')
  const newest = await db.changeEvent.findFirst({ orderBy: { at: 'desc' }, select: { at: true } })
  if (!newest) return []
  const since = new Date(newest.at.getTime() - weeksCounted * 7 * 86_400_000)
  const changes = await db.changeEvent.findMany({
    where: { at: { gte: since } },
    orderBy: { at: 'desc' },
    take: 2_000,
    select: { at: true, significance: true, briefingId: true, topics: { select: { topicId: true } } },
  })
  const byTopic = Map.groupBy(
    changes.flatMap(({ topics, ...change }) => topics.map(({ topicId }) => ({ topicId, change }))),
    ({ topicId }) => topicId,
  )
  const scored = [...byTopic].map(([id, entries]) => {
    const movements = entries.map(({ change }) => change)
    const briefings = new Set(movements.flatMap(({ briefingId }) => briefingId ?? [])).size
    const weeks = changesByWeek(movements, newest.at)
    return { id, briefings, weeks, changes: movements.length, score: movementScore(movements, newest.at) }
  })
  const top = scored.toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).slice(0, limit)
  const rows = await db.topic.findMany({
    where: { id: { in: top.map(({ id }) => id) } },
    select: summaryColumns(locale),
  })
  return top.flatMap(({ id, ...movement }) => {
    const row = rows.find((topic) => topic.id === id)
    return row ? [{ topic: summaryOf(row, locale), ...movement }] : []
  })
}
