import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { older, type Page, pageOf, rowsToTake } from '@/lib/platform/keyset'
import { type EventStatus, hasPassed } from './event'
import { printDate, printFigure } from './printing'
import { dayOf } from './written-date'

export type EventLine = {
  slug: string
  title: string
  printed: string
  status: EventStatus
  /** The date has passed and nobody has recorded whether it took place. */
  isUnsettled: boolean
}

export type FigureLine = { slug: string; metric: string; printed: string; subject: string }

export type SourceLine = { slug: string; title: string; publisher: string; published: string; url: string | null }

type Wanted = { query: string; before: string | undefined }

const containing = (query: string) => ({ contains: query, mode: 'insensitive' as const })

const today = () => new Date().toISOString().slice(0, 10)

const waiting: EventStatus[] = ['hoped', 'announced', 'scheduled']

/** The texts of a record in one language, as Prisma selects them; every record has English ones at least. */
const inLocale = (locale: Locale) => ({ where: { locale: { in: [locale, 'en' as const] } } })

function own<T extends { locale: Locale }>(texts: T[], locale: Locale): T | undefined {
  return texts.find((text) => text.locale === locale) ?? texts[0]
}

/** The dates of the record, last touched first; `unsettled` leaves only those that have passed without an outcome. */
export async function eventsAtDesk(
  locale: Locale,
  { query, before, unsettled }: Wanted & { unsettled: boolean },
): Promise<Page<EventLine>> {
  const rows = await db.event.findMany({
    where: {
      AND: [
        older('updatedAt', before),
        query ? { texts: { some: { title: containing(query) } } } : {},
        unsettled ? { endsOn: { lt: new Date(today()) }, status: { in: waiting } } : {},
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
    include: { texts: inLocale(locale) },
  })
  return pageOf(
    rows,
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
    ({ slug, texts, status, ...row }) => {
      const words = own(texts, locale)
      const span = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn), precision: row.precision }
      const printed = printDate({ ...span, label: words?.dateLabel ?? '', labelIn: '' }, locale)
      const isUnsettled = waiting.includes(status) && hasPassed(span, today())
      return { slug, status, printed, isUnsettled, title: words?.title ?? slug }
    },
  )
}

/** The figures of the record, last touched first. */
export async function figuresAtDesk(locale: Locale, { query, before }: Wanted): Promise<Page<FigureLine>> {
  const names = { select: { names: inLocale(locale) } }
  const matching = { OR: [{ texts: { some: { metric: containing(query) } } }, { slug: containing(query) }] }
  const rows = await db.figure.findMany({
    where: { AND: [older('updatedAt', before), query ? matching : {}] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
    include: { texts: inLocale(locale), subject: names },
  })
  return pageOf(
    rows,
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
    ({ slug, texts, value, unit, qualifier, subject }) => ({
      slug,
      printed: printFigure({ value, unit, qualifier }, locale),
      metric: own(texts, locale)?.metric ?? slug,
      subject: own(subject.names, locale)?.name ?? '',
    }),
  )
}

/** The sources of the record, newest first. */
export async function sourcesAtDesk({ query, before }: Wanted): Promise<Page<SourceLine>> {
  const matching = { OR: [{ title: containing(query) }, { publisher: containing(query) }, { slug: containing(query) }] }
  const rows = await db.source.findMany({
    where: { AND: [older('createdAt', before), query ? matching : {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
  })
  return pageOf(
    rows,
    ({ createdAt, id }) => ({ at: createdAt, id }),
    ({ slug, title, publisher, published, url }) => ({ slug, title, publisher, published, url }),
  )
}
