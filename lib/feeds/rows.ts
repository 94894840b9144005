import type { Document } from '@/lib/briefings/document'
import type { Prisma } from '@/lib/platform/generated/client'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import { documentHtml, sourcesHtml } from './document-html'
import { type FeedEntry, tagUri } from './feed'
import { escaped } from './xml-text'

/** What to select of an edition for a feed. */
export function entryColumns(locale: Locale) {
  return {
    ...{ locale: true, firstPublishedAt: true, updatedAt: true },
    currentRevision: {
      select: {
        ...{ number: true, note: true, title: true, standfirst: true, byline: true, document: true, publishedAt: true },
        citations: {
          where: { role: 'source' },
          orderBy: { position: 'asc' },
          select: { source: { select: { title: true, publisher: true, url: true } } },
        },
      },
    },
    briefing: {
      select: {
        ...{ id: true, slug: true },
        topics: { orderBy: { position: 'asc' }, select: { topic: { select: summaryColumns(locale) } } },
      },
    },
  } satisfies Prisma.EditionSelect
}

export type EntryRow = Prisma.EditionGetPayload<{ select: ReturnType<typeof entryColumns> }>

/** The permanent id of an edition of a briefing. */
export function entryId(authority: string, briefingId: string, locale: Locale): string {
  return tagUri(authority, `briefing/${briefingId}/${locale}`)
}

/** Where a feed's addresses begin, and the authority of its permanent ids. */
export type Standing = { origin: string; authority: string }

/** An edition as an entry with its full text: what changed last, standfirst, text, sources. */
export function entryOf({ briefing, locale, ...row }: EntryRow, { origin, authority }: Standing): FeedEntry[] {
  const revision = row.currentRevision
  if (!revision) return []
  const t = translator(locale, 'feeds')
  const changed = revision.note ? `<p><em>${escaped(t('changed', { note: revision.note }))}</em></p>` : ''
  const sources = revision.citations.map(({ source }) => source)
  const parts = [
    changed,
    `<p><strong>${escaped(revision.standfirst)}</strong></p>`,
    documentHtml(revision.document as Document, origin),
    sourcesHtml(sources, locale),
  ]
  return [
    {
      id: entryId(authority, briefing.id, locale),
      url: `${origin}${localized(locale, paths.briefing(briefing.slug))}`,
      title: revision.title,
      summary: revision.standfirst,
      html: parts.filter(Boolean).join('\n'),
      authors: [revision.byline || translator(locale, 'layout')('site')],
      topics: briefing.topics.map(({ topic }) => summaryOf(topic, locale)).map(({ slug, name }) => ({ slug, name })),
      publishedAt: row.firstPublishedAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    },
  ]
}
