import { cacheLife, cacheTag } from 'next/cache'
import { briefingTags } from '@/lib/briefings/cache-tags'
import { factTags } from '@/lib/facts/cache-tags'
import { db } from '@/lib/platform/database'
import { locales } from '@/lib/platform/i18n/locales'
import { paths, topicPath } from '@/lib/platform/paths'
import { topicTags } from '@/lib/topics/cache-tags'
import type { NewsItem, SitemapPage } from './sitemap'

const briefingsPerSitemap = 10_000
const newsHours = 48
const newsMost = 1_000
const recordsMost = 10_000

const published = { firstPublishedAt: { not: null }, retraction: null } as const

/** How many sitemaps of briefings there are, from 1. */
export async function briefingSitemaps(): Promise<number> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  return Math.ceil((await db.briefing.count({ where: published })) / briefingsPerSitemap)
}

/** The briefings of one sitemap, counted from 1, oldest first so that a full one never changes its members. */
export async function briefingAddresses(number: number): Promise<SitemapPage[]> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  const rows = await db.briefing.findMany({
    where: published,
    orderBy: { id: 'asc' },
    skip: (number - 1) * briefingsPerSitemap,
    take: briefingsPerSitemap,
    select: {
      slug: true,
      editions: { where: { currentRevisionId: { not: null } }, select: { locale: true, updatedAt: true } },
    },
  })
  return rows.flatMap(({ slug, editions }) => {
    const changedAt = editions
      .map((edition) => edition.updatedAt.toISOString())
      .toSorted()
      .at(-1)
    if (!changedAt) return []
    return [{ path: paths.briefing(slug), locales: editions.map(({ locale }) => locale), changedAt }]
  })
}

/** The pages that are not briefings: the lists, the topics, the years of the calendar, the votes. */
export async function otherAddresses(): Promise<SitemapPage[]> {
  'use cache'
  cacheTag(topicTags.all, factTags.events)
  cacheLife('reading')
  const [topics, votes] = await Promise.all([
    db.topic.findMany({ orderBy: { id: 'asc' }, take: recordsMost, select: { slug: true, iso2: true } }),
    db.rollCall.findMany({ orderBy: { id: 'asc' }, take: recordsMost, select: { slug: true } }),
  ])
  const lists = [paths.home(), paths.briefings(), paths.topics(), paths.calendar(), paths.sources()]
  const all = [...lists, ...topics.map(topicPath), ...votes.map(({ slug }) => paths.votes(slug))]
  return all.map((path) => ({ path, locales }))
}

/** The editions first published within the last 48 hours, newest first. */
export async function newsItems(): Promise<NewsItem[]> {
  'use cache'
  cacheTag(briefingTags.all)
  cacheLife('reading')
  const since = new Date(Date.now() - newsHours * 60 * 60 * 1000)
  const rows = await db.edition.findMany({
    where: { firstPublishedAt: { gte: since }, briefing: published },
    orderBy: [{ firstPublishedAt: 'desc' }, { id: 'desc' }],
    take: newsMost,
    select: {
      locale: true,
      firstPublishedAt: true,
      briefing: { select: { slug: true } },
      currentRevision: { select: { title: true } },
    },
  })
  return rows.flatMap(({ locale, firstPublishedAt, briefing, currentRevision }) => {
    if (!currentRevision) return []
    const publishedAt = firstPublishedAt.toISOString()
    return [{ path: paths.briefing(briefing.slug), locale, title: currentRevision.title, publishedAt }]
  })
}
