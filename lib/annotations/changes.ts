import type { Actor } from '@/lib/accounts/actor'
import { groupIdsOf } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import type { AnnotationInBriefing } from './annotation'
import { annotationsSeen } from './queries'
import { furthest, nowhere, readCursor, type SyncCursor, writtenCursor } from './sync-cursor'

/** Why a note is no longer there for the reader. */
export const goneReasons = ['withdrawn', 'purged', 'out_of_sight'] as const

export type Change =
  | { type: 'annotation'; annotation: AnnotationInBriefing }
  | { type: 'gone'; id: string; reason: (typeof goneReasons)[number] }
  /** The reader is not in this group any more: of its notes they keep their own. */
  | { type: 'group_gone'; group: string }

/** Some changes in their order. `next` goes on after them, now (`more`) or whenever there is something new. */
export type Changes = { changes: Change[]; next: string; more: boolean }

/** Where the store stands: its history, the oldest transaction that still runs, the first that is still to come. */
type Horizon = { store: string; settled: string; coming: string }

async function horizonNow(): Promise<Horizon> {
  const [now] = await db.$queryRaw<Horizon[]>`
    SELECT (SELECT system_identifier FROM pg_control_system()) || '/' || (SELECT timeline_id FROM pg_control_checkpoint()) AS store,
      pg_snapshot_xmin(s)::text AS settled, pg_snapshot_xmax(s)::text AS coming FROM pg_current_snapshot() AS s`
  if (!now) throw new Error('The store does not say where it stands.')
  return now
}

function placeIn(now: Horizon, since: string | undefined): SyncCursor {
  if (since === undefined) {
    return { store: now.store, xid: '0', subject: nowhere, whole: now.settled, group: null, after: nowhere }
  }
  const cursor = readCursor(since)
  if (cursor.store !== now.store || BigInt(cursor.xid) >= BigInt(now.coming))
    throw new Problem('gone', 'programs:cursor_gone')
  return cursor
}

type Noted = { id: string; isGroup: boolean; xid: string }

/** What was noted after a place in the streams of the reader, in the order of transactions; each stream by its index. */
function notedAfter(actor: Actor, { xid, subject }: SyncCursor, settled: string, limit: number): Promise<Noted[]> {
  return db.$queryRaw<Noted[]>`
    SELECT c.subject_id AS id, bool_or(c.is_group) AS "isGroup", c.xid::text AS xid
    FROM unnest(${groupIdsOf(actor.id)} || ${actor.id}::uuid) AS own (stream)
    CROSS JOIN LATERAL (
      SELECT * FROM annotation_changes c
      WHERE c.stream = own.stream AND (c.xid, c.subject_id) > (${xid}::text::xid8, ${subject}::uuid)
        AND c.xid < ${settled}::text::xid8
      ORDER BY c.xid, c.subject_id LIMIT ${limit}
    ) c
    GROUP BY c.xid, c.subject_id ORDER BY c.xid, c.subject_id LIMIT ${limit}`
}

/** What became of notes: as the reader sees them now, else why they do not. Only `known` ones are worth telling as gone. */
async function told(actor: Actor, ids: string[], tellsGone: boolean): Promise<Change[]> {
  const seen = new Map((await annotationsSeen(actor, ids)).map((annotation) => [annotation.id, annotation]))
  const hidden = tellsGone ? ids.filter((id) => !seen.has(id)) : []
  const rows =
    hidden.length === 0
      ? []
      : await db.annotation.findMany({
          where: { id: { in: hidden } },
          select: { id: true, authorId: true },
        })
  const authors = new Map(rows.map(({ id, authorId }) => [id, authorId]))
  const reasonOf = (id: string) => {
    if (!authors.has(id)) return 'purged'
    return authors.get(id) === actor.id ? 'withdrawn' : 'out_of_sight'
  }
  return ids.flatMap((id): Change[] => {
    const annotation = seen.get(id)
    if (annotation) return [{ type: 'annotation', annotation }]
    return tellsGone ? [{ type: 'gone', id, reason: reasonOf(id) }] : []
  })
}

/** Goes on reading a group as a whole, which the reader has entered since they read last. */
async function groupRead(actor: Actor, cursor: SyncCursor, group: string, limit: number): Promise<Changes> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT subject_id AS id FROM annotation_changes
    WHERE stream = ${group}::uuid AND stream = ANY(${groupIdsOf(actor.id)}) AND subject_id > ${cursor.after}::uuid
    ORDER BY subject_id LIMIT ${limit}`
  const ids = rows.map(({ id }) => id)
  const last = ids.length === limit ? ids.at(-1) : undefined
  const place = last ? { ...cursor, after: last } : { ...cursor, group: null, after: nowhere }
  return { changes: await told(actor, ids, false), next: writtenCursor(place), more: true }
}

// Everything that has ended is read: the program is told nothing again of what it entered a group too late for.
const before = (xid: string) => ({ xid: String(BigInt(xid) - 1n), subject: furthest })

async function isIn(actor: Actor, group: string): Promise<boolean> {
  const membership = { groupId: group, userId: actor.id, group: { dissolvedAt: null } }
  return (await db.membership.findFirst({ where: membership, select: { groupId: true } })) !== null
}

/**
 * What changed since a cursor in the reader's own notes and those of their groups, in the order of transactions: nothing
 * is missed, whoever writes at the same time, and something may be told twice. Without a cursor, everything. Throws
 * Problem `invalid` for what is no cursor, `gone` for one of another history (the store was restored): begin anew.
 */
export async function changesFor(actor: Actor, since: string | undefined, limit: number): Promise<Changes> {
  const now = await horizonNow()
  const cursor = placeIn(now, since)
  if (cursor.group) return groupRead(actor, cursor, cursor.group, limit)
  const noted = await notedAfter(actor, cursor, now.settled, limit)
  const isTurn = ({ isGroup, xid }: Noted) => isGroup && BigInt(xid) >= BigInt(cursor.whole)
  const turn = noted.findIndex(isTurn)
  const read = turn < 0 ? noted : noted.slice(0, turn + 1)
  const changes = await told(
    actor,
    read.filter(({ isGroup }) => !isGroup).map(({ id }) => id),
    true,
  )
  const more = read.length < noted.length || noted.length === limit
  const last = more || turn >= 0 ? read.at(-1) : undefined
  const place = last ? { ...cursor, xid: last.xid, subject: last.id } : { ...cursor, ...before(now.settled) }
  if (turn < 0 || !last) return { changes, next: writtenCursor(place), more }
  if (await isIn(actor, last.id)) return { changes, next: writtenCursor({ ...place, group: last.id }), more: true }
  return { changes: [...changes, { type: 'group_gone', group: last.id }], next: writtenCursor(place), more }
}
