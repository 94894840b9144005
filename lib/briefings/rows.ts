import { rollCallColumns, rollCallOf } from '@/lib/facts/recorded-rows'
import { eventColumns, eventOf, figureColumns, figureOf, sourceColumns, sourceOf } from '@/lib/facts/rows'
import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { BriefingCard, BriefingPage, RevisionEntry } from './briefing'
import type { Document } from './document'

const inPlace = { position: 'asc' } as const

/** What to select of an edition for a list. */
export function cardColumns(locale: Locale) {
  return {
    firstPublishedAt: true,
    updatedAt: true,
    currentRevision: { select: { title: true, standfirst: true, readingMinutes: true } },
    briefing: {
      select: {
        id: true,
        slug: true,
        topics: { orderBy: inPlace, select: { topic: { select: summaryColumns(locale) } } },
      },
    },
  } satisfies Prisma.EditionSelect
}

/** What to select of a revision for its page. */
export function pageColumns(locale: Locale) {
  return {
    ...{ id: true, number: true, kind: true, note: true, title: true, standfirst: true, byline: true },
    ...{ document: true, readingMinutes: true, publishedAt: true },
    figures: { orderBy: inPlace, select: { figure: { select: figureColumns(locale) } } },
    events: { orderBy: inPlace, select: { event: { select: eventColumns(locale) } } },
    rollCalls: { orderBy: inPlace, select: { rollCall: { select: rollCallColumns(locale) } } },
    citations: { orderBy: inPlace, select: { role: true, source: { select: sourceColumns } } },
  } satisfies Prisma.RevisionSelect
}

type CardRow = Prisma.EditionGetPayload<{ select: ReturnType<typeof cardColumns> }>
type PageRow = Prisma.RevisionGetPayload<{ select: ReturnType<typeof pageColumns> }>
type EntryRow = Omit<RevisionEntry, 'publishedAt'> & { publishedAt: Date }

export function toCard(
  { firstPublishedAt, updatedAt, currentRevision, briefing }: CardRow,
  locale: Locale,
): BriefingCard {
  return {
    id: briefing.id,
    slug: briefing.slug,
    title: currentRevision?.title ?? briefing.slug,
    standfirst: currentRevision?.standfirst ?? '',
    readingMinutes: currentRevision?.readingMinutes ?? 1,
    publishedAt: firstPublishedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    topics: briefing.topics.map(({ topic }) => summaryOf(topic, locale)),
  }
}

export function toRevisionEntry({ publishedAt, ...entry }: EntryRow): RevisionEntry {
  return { ...entry, publishedAt: publishedAt.toISOString() }
}

type OwnParts = Omit<
  BriefingPage,
  'id' | 'editionId' | 'slug' | 'locales' | 'firstPublishedAt' | 'topics' | 'revisions' | 'related' | 'retraction'
>

/** What belongs to the revision itself, with its records as they stand on the day `today`. */
export function toRevisionParts(row: PageRow, locale: Locale, today: string): OwnParts {
  const figures = row.figures.map(({ figure }) => figureOf(figure, locale))
  const cited = row.citations.filter(({ role }) => role === 'source')
  return {
    locale,
    revisionId: row.id,
    number: row.number,
    kind: row.kind,
    note: row.note,
    title: row.title,
    standfirst: row.standfirst,
    byline: row.byline,
    publishedAt: row.publishedAt.toISOString(),
    readingMinutes: row.readingMinutes,
    document: row.document as unknown as Document,
    keyFigures: figures,
    figuresBySlug: Object.fromEntries(figures.map((figure) => [figure.slug, figure])),
    dates: row.events.map(({ event }) => eventOf(event, locale, today)),
    rollCalls: row.rollCalls.map(({ rollCall }) => rollCallOf(rollCall, locale)),
    sources: cited.map(({ source }, index) => ({ ...sourceOf(source, locale), number: index + 1 })),
    furtherReading: row.citations.flatMap(({ role, source }) =>
      role === 'further_reading' ? [sourceOf(source, locale)] : [],
    ),
  }
}
