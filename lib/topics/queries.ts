import { cacheLife, cacheTag } from 'next/cache'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { topicTags } from './cache-tags'
import { byName, pageColumns, pageOf, summaryColumns, summaryOf } from './rows'
import type { TopicPage, TopicSummary } from './topic'

async function topicPage(where: { slug: string } | { iso2: string }, locale: Locale): Promise<TopicPage | null> {
  const row = await db.topic.findUnique({ where, select: pageColumns(locale) })
  return row && pageOf(row, locale)
}

/** The topic of this slug, of any kind, in the words of one language; null when there is none. */
export async function topicBySlug(slug: string, locale: Locale): Promise<TopicPage | null> {
  'use cache'
  cacheTag(topicTags.all, topicTags.of(slug))
  cacheLife('reading')
  return topicPage({ slug }, locale)
}

/** The country of this ISO 3166 code, in capitals; null when there is none. */
export async function countryByCode(iso2: string, locale: Locale): Promise<TopicPage | null> {
  'use cache'
  cacheTag(topicTags.all)
  cacheLife('reading')
  const topic = await topicPage({ iso2 }, locale)
  if (topic) cacheTag(topicTags.of(topic.slug))
  return topic
}

/** Every topic, in the order of its name in one language. */
export async function allTopics(locale: Locale): Promise<TopicSummary[]> {
  'use cache'
  cacheTag(topicTags.all)
  cacheLife('reading')
  const rows = await db.topic.findMany({ select: summaryColumns(locale) })
  return byName(
    rows.map((row) => summaryOf(row, locale)),
    locale,
  )
}
