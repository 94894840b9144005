import { type News, tell } from '@/lib/notices/commands'
import { db, transaction } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { type Projection, projector } from './anchor'
import type { Passage } from './passage'
import { publishedTexts } from './published-texts'
import { projectSettled, type SettledWords } from './settled'

/** A note whose place in a revision is to be worked out: the words it is pinned to. */
export type Placeable = Passage & { id: string; revisionId: string; quote: string }

type Pin = Passage & { quote: string; revisionId: string }
type Before = { status: string; now: string | null; removedInId: string | null }
type Placed = { note: Placeable; projection: Projection; removedInId: string | null; isNews: boolean }
type Shown = { id: string; number: number; isCurrent: boolean; before: string | null; numbers: Map<string, number> }

/** The revision with its edition's history: the one before it, and the number of each. */
async function revisionShown(revisionId: string): Promise<Shown | null> {
  const rows = await db.$queryRaw<{ id: string; number: number; isCurrent: boolean }[]>`
    SELECT r.id, r.number, r.id = e.current_revision_id AS "isCurrent"
    FROM revisions s JOIN editions e ON e.id = s.edition_id JOIN revisions r ON r.edition_id = e.id
    WHERE s.id = ${revisionId}::uuid`
  const shown = rows.find(({ id }) => id === revisionId)
  if (!shown) return null
  const before = rows.find(({ number }) => number === shown.number - 1)?.id ?? null
  return { ...shown, before, numbers: new Map(rows.map(({ id, number }) => [id, number])) }
}

/** For each note the latest place that its author settled in this revision or an earlier one. */
async function settledPins(ids: readonly string[], shown: Shown): Promise<Map<string, Pin & SettledWords>> {
  const rows = await db.settlement.findMany({
    where: { annotationId: { in: [...ids] }, revision: { number: { lte: shown.number } } },
    select: {
      ...{
        annotationId: true,
        revisionId: true,
        quote: true,
        was: true,
        hadMoved: true,
        startKey: true,
        start: true,
        endKey: true,
        end: true,
      },
      revision: { select: { number: true } },
    },
    orderBy: { revision: { number: 'asc' } },
  })
  return new Map(rows.map(({ annotationId, revision: _, ...pin }) => [annotationId, pin]))
}

type Where = (pin: Pin) => Projection

/** Where a pin of any revision stands in this one: each two texts are compared once, however often it is asked. */
async function whereIn(
  revisionId: string,
  pins: readonly Pin[],
  known: Map<string, Where>,
): Promise<Map<string, Where>> {
  const missing = [...new Set(pins.map((pin) => pin.revisionId))].filter((id) => !known.has(id))
  if (missing.length === 0) return known
  const texts = await publishedTexts(db, [revisionId, ...missing])
  const text = texts.get(revisionId)
  for (const id of missing) {
    const pinned = texts.get(id)
    if (pinned && text) known.set(id, projector(pinned, text))
  }
  return known
}

async function anchorsBefore(shown: Shown, notes: readonly Placeable[]): Promise<Map<string, Before>> {
  if (shown.before === null || notes.length === 0) return new Map()
  const earlier = notes.filter(({ revisionId }) => (shown.numbers.get(revisionId) ?? 0) < shown.number - 1)
  if (earlier.length === 0) return new Map()
  const read = () =>
    db.annotationAnchor.findMany({
      where: { revisionId: shown.before as string, annotationId: { in: earlier.map(({ id }) => id) } },
      select: { annotationId: true, status: true, now: true, removedInId: true },
    })
  const rows = await read()
  const found = new Set(rows.map(({ annotationId }) => annotationId))
  const missing = earlier.filter(({ id }) => !found.has(id))
  if (missing.length > 0) await placer(shown.before).then((place) => place(missing))
  const all = missing.length > 0 ? await read() : rows
  return new Map(all.map(({ annotationId, ...before }) => [annotationId, before]))
}

function compared(note: Placeable, projection: Projection, before: Before | undefined, shown: Shown): Placed {
  const { status, now } = projection
  const isGone = status === 'orphaned'
  // A revision that is older than the note took nothing away from it.
  const isLater = (shown.numbers.get(note.revisionId) ?? 0) < shown.number
  const isSame = before?.status === status && (status !== 'edited' || before.now === now)
  const removedInId = isGone && isLater ? (before?.status === 'orphaned' ? before.removedInId : shown.id) : null
  const isNews = isLater && !isSame && status !== 'unchanged' && status !== 'moved'
  return { note, projection, removedInId, isNews }
}

async function store(placed: readonly Placed[], shown: Shown): Promise<number> {
  const rows = placed.map(({ note, projection, removedInId }) => {
    const { passage, ...found } = projection
    return { annotationId: note.id, revisionId: shown.id, removedInId, ...found, ...passage }
  })
  const changed = shown.isCurrent ? placed.filter(({ isNews }) => isNews).map(({ note }) => note.id) : []
  return transaction(async (tx) => {
    // One statement for all; an annotation that was purged meanwhile is left out instead of failing all of it.
    const added = await tx.$executeRaw`
      INSERT INTO annotation_anchors (annotation_id, revision_id, status, method, was, now, places, suggestions,
        removed_in_id, start_key, start, end_key, "end")
      SELECT x."annotationId", x."revisionId", x.status::anchor_status, x.method, x.was, x.now, x.places, x.suggestions,
        x."removedInId", x."startKey", x.start, x."endKey", x."end"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("annotationId" uuid, "revisionId" uuid, status text,
        method text, was text, now text, places int, suggestions jsonb, "removedInId" uuid, "startKey" text, start int,
        "endKey" text, "end" int)
      JOIN annotations a ON a.id = x."annotationId"
      ON CONFLICT DO NOTHING`
    if (changed.length > 0) {
      const authors = await tx.annotation.findMany({
        where: { id: { in: changed }, withdrawnAt: null },
        select: { id: true, authorId: true },
      })
      const news = authors.map(({ id, authorId }): News => {
        return { userId: authorId, kind: 'text_changed', annotationId: id, revisionId: shown.id }
      })
      await tell(tx, news)
    }
    return added
  })
}

/** Works out where notes stand in one revision, stores it and tells their authors what changed in it, once. */
export async function placer(revisionId: string): Promise<(notes: readonly Placeable[]) => Promise<number>> {
  const shown = await revisionShown(revisionId)
  const known = new Map<string, Where>()
  return async (notes) => {
    if (!shown || notes.length === 0) return 0
    const settled = await settledPins(
      notes.map(({ id }) => id),
      shown,
    )
    const where = await whereIn(shown.id, [...notes, ...settled.values()], known)
    const projected = notes.flatMap((note) => {
      const pin = settled.get(note.id)
      const since = where.get((pin ?? note).revisionId)?.(pin ?? note)
      if (!since) return []
      const projection = pin ? { ...projectSettled(note, pin, since), method: 'author' as const } : since
      return [{ note, projection }]
    })
    const gone = projected.filter(({ projection: { status } }) => status !== 'unchanged' && status !== 'moved')
    const before = await anchorsBefore(
      shown,
      gone.map(({ note }) => note),
    )
    return store(
      projected.map(({ note, projection }) => compared(note, projection, before.get(note.id), shown)),
      shown,
    )
  }
}

/** The annotations of a revision's edition, withdrawn ones too, that are to have a place in it and have none; no answers. */
export function unplacedIn(revisionId: string, after: string, limit: number): Promise<Placeable[]> {
  return db.$queryRaw<Placeable[]>(Prisma.sql`
    SELECT a.id, a.revision_id AS "revisionId", a.start_key AS "startKey", a.start, a.end_key AS "endKey", a."end", a.quote
    FROM annotations a
    WHERE a.revision_id IN (SELECT r.id FROM revisions r JOIN revisions s ON s.edition_id = r.edition_id
        WHERE s.id = ${revisionId}::uuid AND r.id <> s.id)
      AND a.id > ${after}::uuid AND a.parent_id IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM annotation_anchors n WHERE n.annotation_id = a.id AND n.revision_id = ${revisionId}::uuid)
    ORDER BY a.id LIMIT ${limit}`)
}
