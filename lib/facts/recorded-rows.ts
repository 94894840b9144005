import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn, wordsOf } from '@/lib/platform/i18n/own-words'
import { summaryColumns, summaryOf } from '@/lib/topics/rows'
import type { Assessment, Statement } from './judgement'
import { printDate } from './printing'
import type { RollCall } from './roll-call'
import { dateColumns, sourceColumns, sourceOf, wordedDate } from './rows'
import { dayOf } from './written-date'

/** What to select of a roll call in one language. */
export function rollCallColumns(locale: Locale) {
  return {
    slug: true,
    texts: wordsIn(locale),
    body: { select: summaryColumns(locale) },
    event: { select: dateColumns(locale) },
    positions: { select: { position: true, notes: true, country: { select: summaryColumns(locale) } } },
    source: { select: sourceColumns },
  } satisfies Prisma.RollCallSelect
}

type RollCallRow = Prisma.RollCallGetPayload<{ select: ReturnType<typeof rollCallColumns> }>

export function rollCallOf(row: RollCallRow, locale: Locale): RollCall {
  const words = ownWords(row.texts, locale)
  const date = wordedDate(row.event, locale)
  const { compare } = new Intl.Collator(locale)
  const positions = row.positions.map(({ position, notes, country }) => ({
    country: summaryOf(country, locale),
    position,
    note: wordsOf(notes, locale),
  }))
  return {
    slug: row.slug,
    title: words?.title ?? row.slug,
    note: words?.note ?? '',
    heldOn: printDate(date, locale),
    body: summaryOf(row.body, locale),
    positions: positions.sort((one, other) => compare(one.country.name, other.country.name)),
    source: sourceOf(row.source, locale),
  }
}

/** What to select of a statement in one language. */
export function statementColumns(locale: Locale) {
  return {
    ...{ slug: true, texts: true, madeOn: true },
    speaker: { select: summaryColumns(locale) },
    source: { select: sourceColumns },
  } satisfies Prisma.StatementSelect
}

type StatementRow = Prisma.StatementGetPayload<{ select: ReturnType<typeof statementColumns> }>

export function statementOf({ slug, texts, madeOn, speaker, source }: StatementRow, locale: Locale): Statement {
  const text = wordsOf(texts, locale)
  return { slug, text, speaker: summaryOf(speaker, locale), madeOn: dayOf(madeOn), source: sourceOf(source, locale) }
}

export const assessmentColumns = {
  ...{ slug: true, heldBy: true, texts: true, status: true, resolvedAt: true, resolution: true },
  source: { select: sourceColumns },
} satisfies Prisma.AssessmentSelect

type AssessmentRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentColumns }>

export function assessmentOf(row: AssessmentRow, locale: Locale): Assessment {
  const { slug, status, resolution } = row
  return {
    ...{ slug, status, resolution },
    text: wordsOf(row.texts, locale),
    heldBy: wordsOf(row.heldBy, locale),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    source: sourceOf(row.source, locale),
  }
}
