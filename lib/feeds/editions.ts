import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type EntryRow, entryColumns } from './rows'

/** How many briefings one document of a feed holds. */
export const entriesPerDocument = 50

const onTopic = (topicId: string, locale: Locale) => ({
  topicId,
  publishedAt: { not: null },
  briefing: { editions: { some: { locale } } },
})

async function newestOfTopic(topicId: string, locale: Locale): Promise<string[]> {
  const { briefing, ...where } = onTopic(topicId, locale)
  const rows = await db.briefingTopic.findMany({
    where: { ...where, briefing: { ...briefing, retraction: null } },
    orderBy: [{ publishedAt: 'desc' }, { briefingId: 'desc' }],
    take: entriesPerDocument,
    select: { briefingId: true },
  })
  return rows.map(({ briefingId }) => briefingId)
}

/** The editions of some briefings in a language, the newest first; what was retracted is left out. */
export function standing(locale: Locale, among: { briefingId?: { in: string[] } }): Promise<EntryRow[]> {
  return db.edition.findMany({
    where: { locale, briefing: { retraction: null }, ...among },
    orderBy: [{ firstPublishedAt: 'desc' }, { briefingId: 'desc' }],
    take: entriesPerDocument,
    select: entryColumns(locale),
  })
}

/** The newest editions of a topic, or of everything; what was retracted is left out. */
export async function newestEditions(topicId: string | null, locale: Locale): Promise<EntryRow[]> {
  return standing(locale, topicId ? { briefingId: { in: await newestOfTopic(topicId, locale) } } : {})
}

/**
 * The editions of one of a topic's archive documents, which are numbered from the oldest. Briefings are counted as they
 * were published, the retracted ones too, so that a document keeps what it holds when others come or go.
 */
export async function archivedEditions(topicId: string, locale: Locale, number: number): Promise<EntryRow[]> {
  const rows = await db.briefingTopic.findMany({
    where: onTopic(topicId, locale),
    orderBy: [{ publishedAt: 'asc' }, { briefingId: 'asc' }],
    skip: (number - 1) * entriesPerDocument,
    take: entriesPerDocument,
    select: { briefingId: true },
  })
  return standing(locale, { briefingId: { in: rows.map(({ briefingId }) => briefingId) } })
}

/** How many archive documents a topic has: full ones only, and none while the newest document holds everything. */
export async function archivesOf(topicId: string, locale: Locale): Promise<number> {
  const published = await db.briefingTopic.count({ where: onTopic(topicId, locale) })
  return published > entriesPerDocument ? Math.floor(published / entriesPerDocument) : 0
}
