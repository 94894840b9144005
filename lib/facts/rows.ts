import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn, wordsOf } from '@/lib/platform/i18n/own-words'
import { byName, summaryColumns, summaryOf } from '@/lib/topics/rows'
import { type DatedEvent, hasPassed, type WordedDate } from './event'
import type { Figure } from './figure'
import { printDate, printFigure } from './printing'
import type { Source } from './source'
import { dayOf } from './written-date'

export const sourceColumns = {
  slug: true,
  title: true,
  publisher: true,
  author: true,
  published: true,
  publishedOn: true,
  url: true,
  note: true,
} satisfies Prisma.SourceSelect

type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceColumns }>

export function sourceOf({ published, note, ...row }: SourceRow, locale: Locale): Source {
  const words = { published: wordsOf(published, locale), note: wordsOf(note, locale) }
  return { ...row, ...words, publishedOn: dayOf(row.publishedOn) }
}

/** What to select of a figure in one language. */
export function figureColumns(locale: Locale) {
  return {
    slug: true,
    value: true,
    unit: true,
    qualifier: true,
    version: true,
    texts: wordsIn(locale),
    subject: { select: summaryColumns(locale) },
    source: { select: sourceColumns },
  } satisfies Prisma.FigureSelect
}

type FigureRow = Prisma.FigureGetPayload<{ select: ReturnType<typeof figureColumns> }>

export function figureOf(row: FigureRow, locale: Locale): Figure {
  const { slug, value, unit, qualifier, version } = row
  const words = ownWords(row.texts, locale)
  return {
    ...{ slug, value, unit, qualifier, version },
    metric: words?.metric ?? slug,
    printed: printFigure(row, locale),
    printedBare: printFigure(row, locale, { bare: true }),
    period: words?.period ?? '',
    counterpart: words?.counterpart ?? '',
    caveat: words?.caveat ?? '',
    subject: summaryOf(row.subject, locale),
    source: sourceOf(row.source, locale),
  }
}

/** What to select of an event to print its date in one language. */
export function dateColumns(locale: Locale) {
  return {
    startsOn: true,
    endsOn: true,
    precision: true,
    texts: wordsIn(locale),
  } satisfies Prisma.EventSelect
}

type DateRow = Prisma.EventGetPayload<{ select: ReturnType<typeof dateColumns> }>

/** An event's date with its source's own words. */
export function wordedDate(row: DateRow, locale: Locale): WordedDate {
  const words = ownWords(row.texts, locale)
  const { precision } = row
  const span = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn), precision }
  return { ...span, label: words?.dateLabel ?? '', labelIn: words?.dateLabelIn ?? '' }
}

/** What to select of an event in one language. */
export function eventColumns(locale: Locale) {
  return {
    ...dateColumns(locale),
    ...{ slug: true, status: true, sequence: true },
    topics: { select: { topic: { select: summaryColumns(locale) } } },
    changes: {
      orderBy: { sequence: 'asc' },
      select: {
        ...{ sequence: true, startsOn: true, endsOn: true, precision: true },
        ...{ status: true, reason: true, at: true },
      },
    },
    source: { select: sourceColumns },
  } satisfies Prisma.EventSelect
}

type EventRow = Prisma.EventGetPayload<{ select: ReturnType<typeof eventColumns> }>

function changeOf({ sequence, status, reason, at, ...row }: EventRow['changes'][number], locale: Locale) {
  const span = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn), precision: row.precision }
  const printed = printDate(span, locale)
  return { ...span, sequence, status, printed, reason, at: at.toISOString() }
}

/** An event in the words of one language, as it stands on `today` (`2025-04-13`). */
export function eventOf(row: EventRow, locale: Locale, today: string): DatedEvent {
  const words = ownWords(row.texts, locale)
  const date = wordedDate(row, locale)
  const { slug, status, sequence } = row
  return {
    ...date,
    ...{ slug, status, sequence },
    title: words?.title ?? slug,
    note: words?.note ?? '',
    printed: printDate(date, locale),
    topics: byName(
      row.topics.map(({ topic }) => summaryOf(topic, locale)),
      locale,
    ),
    history: row.changes.map((change) => changeOf(change, locale)),
    source: sourceOf(row.source, locale),
    hasPassed: hasPassed(date, today),
  }
}
