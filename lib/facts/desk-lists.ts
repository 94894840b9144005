import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { ownWords, wordsIn, wordsOf } from '@/lib/platform/i18n/own-words'
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

const farthest = 99_999_999

/**
 * The ids of dates in the order of the calendar as it is looked at today: what comes, the next first; what has no date;
 * what has passed, the latest first. `away` counts the days from today, so that one number orders each of the three.
 */
async function datesInOrder({ query, before, unsettled }: Wanted & { unsettled: boolean }) {
  const day = Prisma.sql`${today()}::date`
  const [, part, away, id] = /^([012])_(\d{1,8})_([0-9a-f-]{36})$/.exec(before ?? '') ?? []
  const after = id ? Prisma.sql`(part, away, id) > (${Number(part)}, ${Number(away)}, ${id}::uuid)` : Prisma.sql`true`
  return db.$queryRaw<{ id: string; part: number; away: number }[]>`
    WITH placed AS (
      SELECT e.id,
        CASE WHEN e.starts_on IS NULL THEN 1 WHEN coalesce(e.ends_on, e.starts_on) < ${day} THEN 2 ELSE 0 END AS part,
        coalesce(
          CASE WHEN coalesce(e.ends_on, e.starts_on) < ${day}
            THEN ${day} - coalesce(e.ends_on, e.starts_on) ELSE greatest(e.starts_on - ${day}, 0) END,
          ${farthest}
        ) AS away
      FROM events e
      WHERE (${query} = '' OR EXISTS (
          SELECT FROM event_texts t WHERE t.event_id = e.id AND strpos(lower(t.title), lower(${query})) > 0
        ))
        AND (NOT ${unsettled} OR (e.ends_on < ${day} AND e.status IN ('hoped', 'announced', 'scheduled')))
    )
    SELECT id, part, away FROM placed WHERE ${after} ORDER BY part, away, id LIMIT ${rowsToTake}
  `
}

/** The dates of the record, coming ones first; `unsettled` leaves only those that have passed without an outcome. */
export async function eventsAtDesk(locale: Locale, wanted: Wanted & { unsettled: boolean }): Promise<Page<EventLine>> {
  const places = await datesInOrder(wanted)
  const ids = places.map(({ id }) => id)
  const rows = await db.event.findMany({ where: { id: { in: ids } }, include: { texts: wordsIn(locale) } })
  const inOrder = rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
  const lineOf = ({ slug, texts, status, ...row }: (typeof rows)[number]) => {
    const words = ownWords(texts, locale)
    const span = { startsOn: dayOf(row.startsOn), endsOn: dayOf(row.endsOn), precision: row.precision }
    const printed = printDate({ ...span, label: words?.dateLabel ?? '', labelIn: '' }, locale)
    const isUnsettled = waiting.includes(status) && hasPassed(span, today())
    return { slug, status, printed, isUnsettled, title: words?.title ?? slug }
  }
  const shown = inOrder.slice(0, rowsToTake - 1)
  const last = places[shown.length - 1]
  const hasMore = places.length === rowsToTake && last
  return { lines: shown.map(lineOf), next: hasMore ? `${last.part}_${last.away}_${last.id}` : null }
}

/** The figures of the record, last touched first. */
export async function figuresAtDesk(locale: Locale, { query, before }: Wanted): Promise<Page<FigureLine>> {
  const names = { select: { names: wordsIn(locale) } }
  const matching = { OR: [{ texts: { some: { metric: containing(query) } } }, { slug: containing(query) }] }
  const rows = await db.figure.findMany({
    where: { AND: [older('updatedAt', before), query ? matching : {}] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
    include: { texts: wordsIn(locale), subject: names },
  })
  return pageOf(
    rows,
    ({ updatedAt, id }) => ({ at: updatedAt, id }),
    ({ slug, texts, value, unit, qualifier, subject }) => ({
      slug,
      printed: printFigure({ value, unit, qualifier }, locale),
      metric: ownWords(texts, locale)?.metric ?? slug,
      subject: ownWords(subject.names, locale)?.name ?? '',
    }),
  )
}

/** The sources of the record, newest first, in the words of one language. */
export async function sourcesAtDesk(locale: Locale, { query, before }: Wanted): Promise<Page<SourceLine>> {
  const matching = { OR: [{ title: containing(query) }, { publisher: containing(query) }, { slug: containing(query) }] }
  const rows = await db.source.findMany({
    where: { AND: [older('createdAt', before), query ? matching : {}] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: rowsToTake,
  })
  return pageOf(
    rows,
    ({ createdAt, id }) => ({ at: createdAt, id }),
    ({ slug, title, publisher, published, url }) => ({
      ...{ slug, title, publisher, url },
      published: wordsOf(published, locale),
    }),
  )
}
