import { createHash } from 'node:crypto'
import { cacheLife, cacheTag } from 'next/cache'
import { briefingTags } from '@/lib/briefings/cache-tags'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { topicTags } from '@/lib/topics/cache-tags'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { TopicSummary } from '@/lib/topics/topic'
import { type Feed, hostOf, latest, tagUri } from './feed'
import { formats } from './formats'
import { type EntryRow, entryColumns, entryId, entryOf } from './rows'
import { writableThroughout } from './xml-text'

const entriesShown = 50
const beforeAnything = new Date(0).toISOString()

/** A document that is served as it is: `etag` names its bytes, `modifiedAt` is the last change in it (an ISO instant). */
export type Written = { body: string; contentType: string; language: Locale; etag: string; modifiedAt: string }

/** The host in every permanent id: the one that was chosen for this store, whatever PUENTE_URL is by now. */
export async function authorityNow(): Promise<string> {
  const chosen = await db.feedAuthority.findFirst({ select: { host: true } })
  return chosen?.host ?? hostOf(publicOrigin())
}

/** The strong entity tag of a document. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

async function newestOfTopic(topicId: string, locale: Locale): Promise<string[]> {
  const rows = await db.briefingTopic.findMany({
    where: { topicId, briefing: { retraction: null, editions: { some: { locale } } } },
    orderBy: [{ publishedAt: 'desc' }, { briefingId: 'desc' }],
    take: entriesShown,
    select: { briefingId: true },
  })
  return rows.map(({ briefingId }) => briefingId)
}

async function newestEditions(topicId: string | null, locale: Locale): Promise<EntryRow[]> {
  const among = topicId ? { briefingId: { in: await newestOfTopic(topicId, locale) } } : {}
  return db.edition.findMany({
    where: { locale, briefing: { retraction: null }, ...among },
    orderBy: [{ firstPublishedAt: 'desc' }, { briefingId: 'desc' }],
    take: entriesShown,
    select: entryColumns(locale),
  })
}

async function retracted(topicId: string | null, locale: Locale) {
  const briefing = { editions: { some: { locale } }, ...(topicId ? { topics: { some: { topicId } } } : {}) }
  const rows = await db.retraction.findMany({ where: { briefing }, orderBy: { at: 'desc' }, take: entriesShown })
  return rows.map(({ briefingId, at }) => ({ briefingId, at: at.toISOString() }))
}

type Source = { feed: Feed; modifiedAt: string }

async function feedOf(topic: TopicSummary | null, locale: Locale): Promise<Source> {
  const t = translator(locale, 'feeds')
  const site = translator(locale, 'layout')('site')
  const origin = publicOrigin()
  const topicId = topic?.id ?? null
  const [rows, gone, authority] = await Promise.all([
    newestEditions(topicId, locale),
    retracted(topicId, locale),
    authorityNow(),
  ])
  const at = (path: string) => `${origin}${localized(locale, path)}`
  const deletions = gone.map((one) => one.at)
  const entries = rows.flatMap((row) => entryOf(row, { origin, authority }))
  const revised = rows.flatMap(({ currentRevision }) => currentRevision?.publishedAt.toISOString() ?? [])
  const updates = entries.map(({ updatedAt }) => updatedAt)
  const feed: Feed = {
    id: tagUri(authority, topic ? `topic/${topic.id}/${locale}` : `everything/${locale}`),
    locale,
    site,
    title: topic ? t('topicTitle', { name: topic.name, site }) : site,
    description: topic ? t('topicDescription', { name: topic.name }) : t('description'),
    pageUrl: at(topic ? topicPath(topic) : paths.home()),
    addressIn: (format) => at(topic ? paths.topicFeed(topic.slug, format) : paths.feed(format)),
    updatedAt: latest([...updates, ...deletions], beforeAnything),
    entries,
    deleted: gone.map(({ briefingId, at }) => ({ id: entryId(authority, briefingId, locale), at })),
  }
  return { feed, modifiedAt: latest([...updates, ...revised, ...deletions], beforeAnything) }
}

/** A feed written in a format: of a topic, or of everything without one. Null for a topic or format that is not there. */
export async function writtenFeed(slug: string | null, locale: Locale, format: string): Promise<Written | null> {
  'use cache'
  cacheTag(briefingTags.all, topicTags.all, ...(slug ? [topicTags.of(slug)] : []))
  cacheLife('reading')
  const spelling = formats.get(format)
  const row = slug ? await db.topic.findUnique({ where: { slug }, select: summaryColumns(locale) }) : null
  if (!spelling || (slug && !row)) return null
  const { feed, modifiedAt } = await feedOf(row && summaryOf(row, locale), locale)
  const { addressIn } = feed
  const body = spelling.write({ ...writableThroughout({ ...feed, addressIn: null }), addressIn })
  return { body, contentType: spelling.contentType, language: locale, etag: etagOf(body), modifiedAt }
}
