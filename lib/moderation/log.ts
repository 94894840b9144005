import type { Actor } from '@/lib/accounts/actor'
import { requireRole } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { Problem } from '@/lib/platform/problem'
import { type LoggedDecision, moderationLimits } from './decision'
import { moderatesGroup } from './moderators'
import type { LogFilter } from './schema'

/** A page of the log, the latest first; `next` is the `before` of the page that follows, null at the end. */
export type DecisionLog = { decisions: LoggedDecision[]; next: string | null }

type Row = Omit<LoggedDecision, 'at'> & { at: Date }

function conditions({ kind, reason, moderator, note, before }: LogFilter, groupId: string | null): Prisma.Sql {
  const where = [Prisma.sql`true`]
  if (groupId) where.push(Prisma.sql`d.group_id = ${groupId}::uuid`)
  if (kind) where.push(Prisma.sql`d.kind = ${kind}::decision_kind`)
  if (reason) where.push(Prisma.sql`d.reason = ${reason}::moderation_reason`)
  if (moderator) where.push(Prisma.sql`d.moderator_id = ${moderator}::uuid`)
  if (note) where.push(Prisma.sql`d.annotation_id = ${note}::uuid`)
  if (before) where.push(Prisma.sql`d.id < ${before}::uuid`)
  return Prisma.join(where, ' AND ')
}

async function logOf(filter: LogFilter, groupId: string | null): Promise<DecisionLog> {
  const limit = moderationLimits.log
  // The words of a note that its author has taken back since are no longer the log's to show.
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id, d.kind::text, un.kind::text AS undid, d.reason::text, d.words, d.at, m.name AS moderator, u.name AS author,
      g.name AS "group", d.annotation_id AS "noteId", left(a.quote, 200) AS quote,
      d.kind <> 'undo' AND a.id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM decisions later WHERE later.annotation_id = d.annotation_id AND later.id > d.id) AS "isLatest"
    FROM decisions d
    LEFT JOIN decisions un ON un.id = d.undoes_id
    LEFT JOIN users m ON m.id = d.moderator_id
    LEFT JOIN users u ON u.id = d.author_id
    LEFT JOIN groups g ON g.id = d.group_id
    LEFT JOIN annotations a ON a.id = d.annotation_id AND a.withdrawn_at IS NULL AND a.visibility <> 'private'
    WHERE ${conditions(filter, groupId)} ORDER BY d.id DESC LIMIT ${limit + 1}`
  const decisions = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }))
  return { decisions, next: rows.length > limit ? (decisions.at(-1)?.id ?? null) : null }
}

/** Who decided what, why and when. Editors only. */
export async function decisionLog(actor: Actor, filter: LogFilter): Promise<DecisionLog> {
  requireRole(actor, 'editor')
  return logOf(filter, null)
}

/** The same of one group's notes. Throws `not_found` for who is not its moderator. */
export async function groupLog(actor: Actor, groupId: string, filter: LogFilter): Promise<DecisionLog> {
  if (!(await moderatesGroup(actor, groupId))) throw new Problem('not_found', 'not_found')
  return logOf(filter, groupId)
}
/** Everybody who has decided something, by name; of a group or at all. For those who may see the log. */
export async function moderatorsInLog(groupId: string | null): Promise<{ id: string; name: string }[]> {
  const where = groupId ? Prisma.sql`WHERE d.group_id = ${groupId}::uuid` : Prisma.empty
  return db.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM users u WHERE u.id IN (SELECT d.moderator_id FROM decisions d ${where}) ORDER BY u.name LIMIT 200`
}
