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
import { archivedEditions, archivesOf, entriesPerDocument, newestEditions } from './editions'
import { type Archive, type Feed, hostOf, latest, tagUri } from './feed'
import { type Format, formats } from './formats'
import { type EntryRow, entryId, entryOf } from './rows'
import { writableThroughout } from './xml-text'

/** The change of what has never changed. */
export const beforeAnything = new Date(0).toISOString()

/** A document that is served as it is: `etag` names its bytes, `modifiedAt` is its last change (an ISO instant), if known. */
export type Written = { body: string; contentType: string; language: Locale; etag: string; modifiedAt: string | null }

/** The host in every permanent id: the one that was chosen for this store, whatever PUENTE_URL is by now. */
export async function authorityNow(): Promise<string> {
  const chosen = await db.feedAuthority.findFirst({ select: { host: true } })
  return chosen?.host ?? hostOf(publicOrigin())
}

/** The strong entity tag of a document. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** A page's address in a language, from the scheme on. */
export const absolute = (path: string, locale: Locale) => `${publicOrigin()}${localized(locale, path)}`
const addressOf = (slug: string, archive: number, locale: Locale) => absolute(paths.topicArchive(slug, archive), locale)

async function retracted(topicId: string | null, locale: Locale) {
  const briefing = { editions: { some: { locale } }, ...(topicId ? { topics: { some: { topicId } } } : {}) }
  const rows = await db.retraction.findMany({ where: { briefing }, orderBy: { at: 'desc' }, take: entriesPerDocument })
  return rows.map(({ briefingId, at }) => ({ briefingId, at: at.toISOString() }))
}

/** A feed and the instant of its last change. */
export type Source = { feed: Feed; modifiedAt: string }
type Document = { rows: EntryRow[]; self: (format: string) => string; archive?: Archive }

/** The document to subscribe to. Where a topic has older briefings than it holds, it leads on to the newest archive. */
async function currentDocument(topic: TopicSummary | null, locale: Locale): Promise<Document> {
  if (!topic) return { rows: await newestEditions(null, locale), self: paths.feed }
  const { id, slug } = topic
  const [rows, archives] = await Promise.all([newestEditions(id, locale), archivesOf(id, locale)])
  const archive = { current: null, previous: archives > 0 ? addressOf(slug, archives, locale) : null, next: null }
  return { rows, self: (format) => paths.topicFeed(slug, format), archive }
}

async function archiveDocument({ id, slug }: TopicSummary, number: number, locale: Locale): Promise<Document | null> {
  const archives = await archivesOf(id, locale)
  if (number > archives) return null
  const archive = {
    current: absolute(paths.topicFeed(slug, 'atom'), locale),
    previous: number > 1 ? addressOf(slug, number - 1, locale) : null,
    next: number < archives ? addressOf(slug, number + 1, locale) : null,
  }
  return { rows: await archivedEditions(id, locale, number), self: () => paths.topicArchive(slug, number), archive }
}

/** Editions as entries, with the instants at which they were updated, and revised in any way. */
export function entriesOf(rows: EntryRow[], authority: string) {
  const entries = rows.flatMap((row) => entryOf(row, { origin: publicOrigin(), authority }))
  return {
    entries,
    updates: entries.map(({ updatedAt }) => updatedAt),
    revised: rows.flatMap(({ currentRevision }) => currentRevision?.publishedAt.toISOString() ?? []),
  }
}

async function feedOf(topic: TopicSummary | null, locale: Locale, document: Document): Promise<Source> {
  const t = translator(locale, 'feeds')
  const site = translator(locale, 'layout')('site')
  const topicId = topic?.id ?? null
  const at = (path: string) => absolute(path, locale)
  const [gone, authority] = await Promise.all([retracted(topicId, locale), authorityNow()])
  const { rows, self, archive } = document
  const deletions = gone.map((one) => one.at)
  const { entries, updates, revised } = entriesOf(rows, authority)
  const feed: Feed = {
    id: tagUri(authority, topic ? `topic/${topic.id}/${locale}` : `everything/${locale}`),
    locale,
    site,
    title: topic ? t('topicTitle', { name: topic.name, site }) : site,
    description: topic ? t('topicDescription', { name: topic.name }) : t('description'),
    pageUrl: at(topic ? topicPath(topic) : paths.home()),
    addressIn: (format) => at(self(format)),
    updatedAt: latest([...updates, ...deletions], beforeAnything),
    entries,
    archive,
    deleted: gone.map(({ briefingId, at }) => ({ id: entryId(authority, briefingId, locale), at })),
  }
  return { feed, modifiedAt: latest([...updates, ...revised, ...deletions], beforeAnything) }
}

/** A feed as a document in one of the formats. */
export function written({ feed, modifiedAt }: Source, { contentType, write }: Format, language: Locale): Written {
  const { addressIn } = feed
  const body = write({ ...writableThroughout({ ...feed, addressIn: null }), addressIn })
  return { body, contentType, language, etag: etagOf(body), modifiedAt }
}

async function topicNamed(slug: string, locale: Locale): Promise<TopicSummary | null> {
  const row = await db.topic.findUnique({ where: { slug }, select: summaryColumns(locale) })
  return row && summaryOf(row, locale)
}

/** A feed written in a format: of a topic, or of everything without one. Null for a topic or format that is not there. */
export async function writtenFeed(slug: string | null, locale: Locale, format: string): Promise<Written | null> {
  'use cache'
  cacheTag(briefingTags.all, topicTags.all, ...(slug ? [topicTags.of(slug)] : []))
  cacheLife('reading')
  const spelling = formats.get(format)
  const topic = slug ? await topicNamed(slug, locale) : null
  if (!spelling || (slug && !topic)) return null
  return written(await feedOf(topic, locale, await currentDocument(topic, locale)), spelling, locale)
}

/** One of the archive documents (RFC 5005) of a topic's feed, numbered from the oldest, as Atom; null when there is none. */
export async function writtenArchive(slug: string, locale: Locale, number: number): Promise<Written | null> {
  'use cache'
  cacheTag(briefingTags.all, topicTags.all, topicTags.of(slug))
  cacheLife('reading')
  const spelling = formats.get('atom')
  const topic = await topicNamed(slug, locale)
  const document = topic && (await archiveDocument(topic, number, locale))
  if (!spelling || !document) return null
  return written(await feedOf(topic, locale, document), spelling, locale)
}
