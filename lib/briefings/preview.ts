import { rollCallColumns, rollCallOf } from '@/lib/facts/recorded-rows'
import { eventColumns, eventOf, figureColumns, figureOf, sourceColumns, sourceOf } from '@/lib/facts/rows'
import { today } from '@/lib/facts/today'
import type { Tx } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Sentence } from '@/lib/platform/problem'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import { carryKeys } from './block-keys'
import type { BriefingPage } from './briefing'
import { canonicalBlocks, readingMinutes } from './canonical'
import { compose, type UsedRecords } from './composing'
import type { DraftWords } from './schema'

/** What readers would see of a draft, and the places in its text that need another look. */
export type DraftPreview = { page: BriefingPage; faults: { line: number; sentence: Sentence }[] }

function inOrder<T extends { id: string }>(rows: T[], ids: string[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function recordsOf(tx: Tx, used: UsedRecords, locale: Locale) {
  const named = (ids: string[]) => ({ where: { id: { in: ids } } })
  const figures = await tx.figure.findMany({
    ...named(used.figureIds),
    select: { ...figureColumns(locale), id: true },
  })
  const events = await tx.event.findMany({ ...named(used.eventIds), select: { ...eventColumns(locale), id: true } })
  const rollCalls = await tx.rollCall.findMany({
    ...named(used.rollCallIds),
    select: { ...rollCallColumns(locale), id: true },
  })
  const keyFigures = inOrder(figures, used.figureIds).map((row) => figureOf(row, locale))
  return {
    keyFigures,
    figuresBySlug: Object.fromEntries(keyFigures.map((figure) => [figure.slug, figure])),
    dates: inOrder(events, used.eventIds).map((row) => eventOf(row, locale, today())),
    rollCalls: inOrder(rollCalls, used.rollCallIds).map((row) => rollCallOf(row, locale)),
  }
}

async function sourcesNamed(tx: Tx, slugs: string[], locale: Locale) {
  const wanted = [...new Set(slugs)]
  const rows = await tx.source.findMany({ where: { slug: { in: wanted } }, select: sourceColumns })
  const bySlug = new Map(rows.map((row) => [row.slug, sourceOf(row, locale)]))
  return wanted.flatMap((slug) => bySlug.get(slug) ?? [])
}

async function topicsNamed(tx: Tx, slugs: string[], locale: Locale) {
  const rows = await tx.topic.findMany({ where: { slug: { in: slugs } }, select: summaryColumns(locale) })
  const bySlug = new Map(rows.map((row) => [row.slug, summaryOf(row, locale)]))
  return slugs.flatMap((slug) => bySlug.get(slug) ?? [])
}

/** The page that a draft would be, as if it were published now, with the records as they stand. Writes nothing. */
export async function previewOf(tx: Tx, words: DraftWords, slug: string, locale: Locale): Promise<DraftPreview> {
  const { document, faults, used } = await compose(tx, words.markdown, locale)
  carryKeys([], document, 1)
  const records = await recordsOf(tx, used, locale)
  const sources = await sourcesNamed(tx, [...used.sourceSlugs, ...words.sources], locale)
  const now = new Date().toISOString()
  const { title, standfirst, byline } = words
  const page: BriefingPage = {
    ...{ id: '', editionId: '', revisionId: '', slug, locale, locales: [locale] },
    ...{ number: 1, kind: 'initial', note: '', title, standfirst, byline, document },
    ...{ publishedAt: now, firstPublishedAt: now, revisions: [], related: [], retraction: null },
    ...records,
    readingMinutes: readingMinutes(canonicalBlocks(document)),
    topics: await topicsNamed(tx, words.topics, locale),
    sources: sources.map((source, index) => ({ ...source, number: index + 1 })),
    furtherReading: await sourcesNamed(tx, words.furtherReading, locale),
  }
  const sentence = (key: string, line: number, written: string) => ({
    key: `desk:${key}_at`,
    values: { line, written },
  })
  return {
    page,
    faults: faults.map(({ line, key, values }) => ({ line, sentence: sentence(key, line, values.written) })),
  }
}
