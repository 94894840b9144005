import { z } from 'zod'
import { printFigure } from '@/lib/facts/printing'
import { eventColumns, eventOf, figureColumns, figureOf } from '@/lib/facts/rows'
import { connections, db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { BriefingChange, NewsItem, RecordChange } from './news'
import type { Change } from './unread'

/** What an item says of itself, before it is known whose it is. */
export type Item = NewsItem extends infer I ? (I extends NewsItem ? Omit<I, 'isSinceVisit' | 'also'> : never) : never

const Quantity = z.object({
  value: z.string(),
  unit: z.string(),
  qualifier: z.enum(['exact', 'about', 'over', 'under']),
})

/** The one thing a change is about. */
export function subjectOf({ briefingId, eventId, figureId, id }: Change): string {
  return briefingId ?? eventId ?? figureId ?? id
}

function idsOf(changes: Change[], column: 'briefingId' | 'eventId' | 'figureId'): string[] {
  return [...new Set(changes.flatMap((change) => change[column] ?? []))]
}

type Lines = Map<string, Change[]>

const lineOf = ({ kind, at, note }: Change) => ({ kind, at: at.toISOString(), note })
const newestOf = (lines: Change[]) => (lines[0]?.at ?? new Date(0)).toISOString()

type BriefingRow = {
  id: string
  slug: string
  reason: string | null
  locale: Locale
  title: string
  standfirst: string
}

// One statement for what Prisma would ask in four, one after the other: the list waits for it.
const briefingsSql = `
  SELECT b.id, b.slug, retractions.reason, edition.locale, r.title, r.standfirst
  FROM briefings b
  JOIN LATERAL (
    SELECT locale, current_revision_id FROM editions
    WHERE briefing_id = b.id AND current_revision_id IS NOT NULL
    ORDER BY locale <> $2::locale, first_published_at LIMIT 1
  ) edition ON TRUE
  JOIN revisions r ON r.id = edition.current_revision_id
  LEFT JOIN retractions ON retractions.briefing_id = b.id
  WHERE b.id = ANY ($1::uuid[])`

async function briefings(lines: Lines, ids: string[], locale: Locale): Promise<Item[]> {
  if (ids.length === 0) return []
  const { rows } = await connections().query<BriefingRow>(briefingsSql, [ids, locale])
  return rows.map(({ id, slug, reason, title, standfirst, locale: language }) => {
    const own = (lines.get(id) ?? []).filter((change) => change.locale === null || change.locale === language)
    const changes = own.map((change): BriefingChange => ({ ...lineOf(change), revision: change.revision }))
    // What was taken back is no longer said, only that and why it was.
    const words = { title, standfirst: reason === null ? standfirst : '', retraction: reason }
    return { about: 'briefing' as const, key: id, at: newestOf(own), slug, locale: language, ...words, changes }
  })
}

async function dates(lines: Lines, ids: string[], locale: Locale): Promise<Item[]> {
  if (ids.length === 0) return []
  const rows = await db.event.findMany({ where: { id: { in: ids } }, select: { id: true, ...eventColumns(locale) } })
  return rows.map((row) => {
    const own = lines.get(row.id) ?? []
    const { title, printed, status, history } = eventOf(row, locale, newestOf(own).slice(0, 10))
    const changes = own.map((change): RecordChange => {
      // A line of the log and the state it reports are written at one instant.
      const place = history.findIndex(({ at }) => at === change.at.toISOString())
      const after = place >= 0 ? (history[place]?.printed ?? null) : null
      return { ...lineOf(change), before: place > 0 ? (history[place - 1]?.printed ?? null) : null, after }
    })
    return { about: 'date' as const, key: row.id, at: newestOf(own), title, printed, status, changes }
  })
}

function printedState(state: unknown, locale: Locale): string | null {
  const { success, data } = Quantity.safeParse(state)
  return success ? printFigure(data, locale) : null
}

async function figures(lines: Lines, ids: string[], locale: Locale): Promise<Item[]> {
  if (ids.length === 0) return []
  const rows = await db.figure.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...figureColumns(locale), changes: { select: { at: true, before: true, after: true } } },
  })
  return rows.map((row) => {
    const own = lines.get(row.id) ?? []
    const { metric, period, printed } = figureOf(row, locale)
    const changes = own.map((change): RecordChange => {
      const state = row.changes.find(({ at }) => at.getTime() === change.at.getTime())
      const [before, after] = [printedState(state?.before, locale), printedState(state?.after, locale)]
      return { ...lineOf(change), before, after }
    })
    const title = period ? `${metric}, ${period}` : metric
    return { about: 'figure' as const, key: row.id, at: newestOf(own), title, printed, changes }
  })
}

/** What changed, thing by thing, in the words of one language; by the id of the thing. */
export async function itemsOf(changes: Change[], locale: Locale): Promise<Map<string, Item>> {
  const lines: Lines = new Map()
  const unique = [...new Map(changes.map((change) => [change.id, change])).values()]
  for (const change of unique.toSorted((one, other) => other.at.getTime() - one.at.getTime())) {
    const subject = subjectOf(change)
    lines.set(subject, [...(lines.get(subject) ?? []), change])
  }
  const items = await Promise.all([
    briefings(lines, idsOf(unique, 'briefingId'), locale),
    dates(lines, idsOf(unique, 'eventId'), locale),
    figures(lines, idsOf(unique, 'figureId'), locale),
  ])
  return new Map(items.flat().map((item) => [item.key, item]))
}
