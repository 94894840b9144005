import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn } from '@/lib/platform/i18n/own-words'
import type { EventStatus } from './event'
import type { Quantity } from './figure'
import { printDate, printFigure } from './printing'
import type { Texts } from './texts'
import { type DateSpan, dayOf, writeDate } from './written-date'

type Named = { slug: string; name: string }

export type EventStep = {
  sequence: number
  printed: string
  status: EventStatus
  reason: string
  at: string
  by: string | null
}

export type EventAtDesk = {
  slug: string
  title: string
  note: string
  printed: string
  /** The date as `readWrittenDate` reads it. */
  written: string
  dateLabel: Texts
  dateLabelIn: Texts
  status: EventStatus
  sequence: number
  topics: Named[]
  source: Named
  /** Newest first. */
  history: EventStep[]
  usedIn: BriefingUse[]
}

export type FigureStep = {
  version: number
  before: string
  after: string
  reason: string
  at: string
  by: string | null
}

export type FigureState = Quantity & { source: string }

export type FigureAtDesk = FigureState & {
  slug: string
  metric: string
  printed: string
  version: number
  period: Texts
  caveat: Texts
  subject: Named
  sourceTitle: string
  /** Newest first. */
  history: FigureStep[]
  usedIn: BriefingUse[]
}

/** A briefing whose current text prints the record: `id` leads to the desk, where it can be revised. */
export type BriefingUse = { id: string; locale: Locale; title: string; slug: string }

function named(topic: { slug: string; names: { locale: Locale; name: string }[] }, locale: Locale): Named {
  return { slug: topic.slug, name: ownWords(topic.names, locale)?.name ?? topic.slug }
}

function textsOf<K extends string>(rows: ({ locale: Locale } & Record<K, string>)[], key: K): Texts {
  const words = (locale: Locale) => rows.find((row) => row.locale === locale)?.[key] ?? ''
  return { en: words('en'), es: words('es'), ru: words('ru') }
}

async function peopleNamed(ids: (string | null)[]): Promise<Map<string, string>> {
  const known = ids.filter((id) => id !== null)
  const people = await db.user.findMany({ where: { id: { in: known } }, select: { id: true, name: true } })
  return new Map(people.map(({ id, name }) => [id, name]))
}

const inCurrentRevision = {
  where: { revision: { currentOf: { isNot: null } } },
  select: {
    revision: {
      select: { title: true, edition: { select: { locale: true, briefing: { select: { id: true, slug: true } } } } },
    },
  },
  take: 50,
} as const

type Use = { revision: { title: string; edition: { locale: Locale; briefing: { id: string; slug: string } } } }

const useOf = ({ revision: { title, edition } }: Use): BriefingUse => ({
  ...{ title, locale: edition.locale, id: edition.briefing.id, slug: edition.briefing.slug },
})

/** Whether a date of this slug is recorded. */
export async function isDateRecorded(slug: string): Promise<boolean> {
  return (await db.event.count({ where: { slug } })) > 0
}

/** Whether a figure of this slug is recorded. */
export async function isFigureRecorded(slug: string): Promise<boolean> {
  return (await db.figure.count({ where: { slug } })) > 0
}

/** One date with all that was done to it and where it is printed; null when there is none of this slug. */
export async function eventAtDesk(slug: string, locale: Locale): Promise<EventAtDesk | null> {
  const event = await db.event.findUnique({
    where: { slug },
    include: {
      texts: true,
      source: { select: { slug: true, title: true } },
      topics: { include: { topic: { include: { names: wordsIn(locale) } } } },
      changes: { orderBy: { sequence: 'desc' } },
      usedIn: inCurrentRevision,
    },
  })
  if (!event) return null
  const people = await peopleNamed(event.changes.map(({ actorId }) => actorId))
  const dateLabel = textsOf(event.texts, 'dateLabel')
  return {
    slug,
    title: textsOf(event.texts, 'title')[locale] || slug,
    note: textsOf(event.texts, 'note')[locale],
    printed: printDate({ ...spanOf(event), label: dateLabel[locale], labelIn: '' }, locale),
    written: writeDate(spanOf(event)),
    dateLabel,
    dateLabelIn: textsOf(event.texts, 'dateLabelIn'),
    status: event.status,
    sequence: event.sequence,
    topics: event.topics.map(({ topic }) => named(topic, locale)),
    source: { slug: event.source.slug, name: event.source.title },
    history: event.changes.map((change) => ({
      sequence: change.sequence,
      printed: printDate({ ...spanOf(change), label: '', labelIn: '' }, locale),
      status: change.status,
      reason: change.reason,
      at: change.at.toISOString(),
      by: people.get(change.actorId ?? '') ?? null,
    })),
    usedIn: event.usedIn.map(useOf),
  }
}

type Span = { startsOn: Date | null; endsOn: Date | null; precision: DateSpan['precision'] }

function spanOf({ startsOn, endsOn, precision }: Span): DateSpan {
  return { startsOn: dayOf(startsOn), endsOn: dayOf(endsOn), precision }
}

/** One figure with all that was done to it and where it is printed; null when there is none of this slug. */
export async function figureAtDesk(slug: string, locale: Locale): Promise<FigureAtDesk | null> {
  const figure = await db.figure.findUnique({
    where: { slug },
    include: {
      texts: true,
      source: { select: { slug: true, title: true } },
      subject: { include: { names: wordsIn(locale) } },
      changes: { orderBy: { version: 'desc' } },
      usedIn: inCurrentRevision,
    },
  })
  if (!figure) return null
  const people = await peopleNamed(figure.changes.map(({ actorId }) => actorId))
  const { value, qualifier, unit, version, source } = figure
  return {
    ...{ slug, value, qualifier, unit, version, source: source.slug, sourceTitle: source.title },
    metric: textsOf(figure.texts, 'metric')[locale] || slug,
    printed: printFigure(figure, locale),
    period: textsOf(figure.texts, 'period'),
    caveat: textsOf(figure.texts, 'caveat'),
    subject: named(figure.subject, locale),
    history: figure.changes.map((change) => ({
      version: change.version,
      before: printFigure(change.before as FigureState, locale),
      after: printFigure(change.after as FigureState, locale),
      reason: change.reason,
      at: change.at.toISOString(),
      by: people.get(change.actorId ?? '') ?? null,
    })),
    usedIn: figure.usedIn.map(useOf),
  }
}
