import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { type Group, groupLimits, type Member } from './group'

type Row = Omit<Group, 'createdAt'> & { createdAt: Date }

const groupOf = (row: Row): Group => ({ ...row, createdAt: row.createdAt.toISOString() })

function groupsWhere(actor: Actor, where: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT g.id, g.name, g.description, g.kind::text, g.created_at AS "createdAt", m.role::text AS role,
      (SELECT count(*)::int FROM memberships c WHERE c.group_id = g.id) AS members
    FROM groups g LEFT JOIN memberships m ON m.group_id = g.id AND m.user_id = ${actor.id}::uuid
    WHERE g.dissolved_at IS NULL AND ${where}`
}

/** The groups that the reader is in, by name. */
export async function groupsOf(actor: Actor): Promise<Group[]> {
  return (await groupsWhere(actor, Prisma.sql`m.user_id IS NOT NULL ORDER BY lower(g.name), g.id`)).map(groupOf)
}

/** A group that the reader is in, or an open one; null for any other. */
export async function groupFor(actor: Actor, id: string): Promise<Group | null> {
  const where = Prisma.sql`g.id = ${id}::uuid AND (m.user_id IS NOT NULL OR g.kind = 'open')`
  const [row] = await groupsWhere(actor, where)
  return row ? groupOf(row) : null
}

/** Open groups that the reader is not in, the newest first; `after` is the id of the last one seen. */
export async function groupsToJoin(actor: Actor, after?: string): Promise<{ groups: Group[]; next: string | null }> {
  const limit = 20
  const past = after
    ? Prisma.sql`AND (g.created_at, g.id) < (SELECT l.created_at, l.id FROM groups l WHERE l.id = ${after}::uuid)`
    : Prisma.empty
  const where = Prisma.sql`m.user_id IS NULL AND g.kind = 'open' ${past}
    ORDER BY g.created_at DESC, g.id DESC LIMIT ${limit + 1}`
  const rows = await groupsWhere(actor, where)
  const groups = rows.slice(0, limit).map(groupOf)
  return { groups, next: rows.length > limit ? (groups.at(-1)?.id ?? null) : null }
}

/** Who is in a group, its owner and moderators first; empty for who is not in it. */
export async function membersOf(actor: Actor, groupId: string): Promise<Member[]> {
  const rows = await db.$queryRaw<(Omit<Member, 'joinedAt'> & { joinedAt: Date })[]>`
    SELECT m.user_id AS "userId", u.name, m.role::text, m.joined_at AS "joinedAt"
    FROM memberships m JOIN users u ON u.id = m.user_id JOIN groups g ON g.id = m.group_id
    WHERE m.group_id = ${groupId}::uuid AND g.dissolved_at IS NULL AND EXISTS (
      SELECT 1 FROM memberships own WHERE own.group_id = m.group_id AND own.user_id = ${actor.id}::uuid)
    ORDER BY m.role, lower(u.name), m.user_id LIMIT ${groupLimits.members}`
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }))
}
