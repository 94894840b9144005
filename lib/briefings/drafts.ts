import { type Actor, hasRole } from '@/lib/accounts/actor'
import type { Tx } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Draft } from './draft'
import type { DraftWords } from './schema'

/** The briefings whose drafts somebody may see: an author's own, every one for editors; none for readers. */
export function draftsVisibleTo(actor: Actor) {
  if (hasRole(actor, 'editor')) return {}
  return hasRole(actor, 'author') ? { createdById: actor.id } : { id: { in: [] } }
}

const nothing: DraftWords = {
  ...{ title: '', standfirst: '', byline: '', markdown: '' },
  ...{ topics: [], sources: [], furtherReading: [] },
}

const citationsInOrder = {
  orderBy: { position: 'asc' },
  select: { role: true, source: { select: { slug: true } } },
} as const

/** What readers of an edition see now, as a draft's words, and its revision's number; number 0 and no words before the first. */
export async function publishedWords(
  tx: Tx,
  briefingId: string,
  locale: Locale,
): Promise<{ words: DraftWords; number: number }> {
  const edition = await tx.edition.findUnique({
    where: { briefingId_locale: { briefingId, locale } },
    select: {
      currentRevision: { include: { citations: citationsInOrder } },
      briefing: { select: { topics: { orderBy: { position: 'asc' }, select: { topic: { select: { slug: true } } } } } },
    },
  })
  const revision = edition?.currentRevision
  if (!revision) return { words: nothing, number: 0 }
  const cited = (role: string) => revision.citations.flatMap((c) => (c.role === role ? [c.source.slug] : []))
  const { number, title, standfirst, byline, markdown } = revision
  const topics = edition.briefing.topics.map(({ topic }) => topic.slug)
  const [sources, furtherReading] = [cited('source'), cited('further_reading')]
  return { number, words: { title, standfirst, byline, markdown, topics, sources, furtherReading } }
}

type DraftRow = {
  version: number
  publishedVersion: number | null
  title: string
  standfirst: string
  byline: string
  markdown: string
  topicSlugs: string[]
  sourceSlugs: string[]
  furtherReading: string[]
}

function savedWords({ title, standfirst, byline, markdown, topicSlugs, sourceSlugs, furtherReading }: DraftRow) {
  return { title, standfirst, byline, markdown, topics: topicSlugs, sources: sourceSlugs, furtherReading }
}

/**
 * The draft of one edition as its next editor sees it: the saved one, else what is published. Null when the briefing
 * does not exist or the actor may not see it. Runs on `tx` so that commands read what they lock.
 */
export async function draftOf(tx: Tx, actor: Actor, briefingId: string, locale: Locale): Promise<Draft | null> {
  const briefing = await tx.briefing.findFirst({
    where: { AND: [{ id: briefingId }, draftsVisibleTo(actor)] },
    select: { slug: true, drafts: { where: { locale }, include: { updatedBy: { select: { name: true } } } } },
  })
  if (!briefing) return null
  const [row] = briefing.drafts
  const published = await publishedWords(tx, briefingId, locale)
  const isUnpublished = row ? row.version !== row.publishedVersion : published.number === 0
  return {
    briefingId,
    slug: briefing.slug,
    locale,
    version: row?.version ?? 0,
    savedAt: row?.updatedAt.toISOString() ?? null,
    savedBy: row?.updatedBy?.name ?? null,
    isOwnSave: row?.updatedById === actor.id,
    isUnpublished,
    baseNumber: row && isUnpublished ? row.baseNumber : published.number,
    ...(row && isUnpublished ? savedWords(row) : published.words),
  }
}
