import { Prisma } from '@/lib/platform/generated/client'

/** The ids of the groups that a reader is in now, as an array: worked out once for a statement, so that indexes serve it. */
export function groupIdsOf(readerId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT m.group_id FROM memberships m JOIN groups mg ON mg.id = m.group_id
    WHERE m.user_id = ${readerId}::uuid AND mg.dissolved_at IS NULL)`
}

/**
 * The condition on `annotations a` and its author `users u` under which a reader (null: anybody) may see it: their own,
 * a public one, one of a group they are in now; of nobody banned, and none that is withdrawn. Every query that shows,
 * finds or counts notes for somebody stands on this or on a part of it.
 */
export function seenBy(readerId: string | null): Prisma.Sql {
  if (readerId === null) return Prisma.sql`(a.withdrawn_at IS NULL AND a.visibility = 'public' AND u.banned_at IS NULL)`
  return Prisma.sql`(a.withdrawn_at IS NULL AND (a.author_id = ${readerId}::uuid
    OR (u.banned_at IS NULL AND (a.visibility = 'public' OR a.group_id = ANY(${groupIdsOf(readerId)})))))`
}
