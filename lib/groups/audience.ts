import { Prisma } from '@/lib/platform/generated/client'

/** The ids of the groups that a reader is in now, as an array: worked out once for a statement, so that indexes serve it. */
export function groupIdsOf(readerId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT m.group_id FROM memberships m JOIN groups mg ON mg.id = m.group_id
    WHERE m.user_id = ${readerId}::uuid AND mg.dissolved_at IS NULL)`
}

// An answer is shown while the first note of its thread is.
const shown = Prisma.sql`u.banned_at IS NULL AND (a.root_id IS NULL
  OR EXISTS (SELECT 1 FROM annotations f WHERE f.id = a.root_id AND f.withdrawn_at IS NULL))`

/**
 * The condition on `annotations a` and its author `users u` under which a reader (null: anybody) may see it: their own,
 * a public one, one of a group they are in now; of nobody banned, and none that is withdrawn. Every query that shows,
 * finds or counts notes for somebody stands on this or on a part of it.
 */
export function seenBy(readerId: string | null): Prisma.Sql {
  if (readerId === null) return Prisma.sql`(a.withdrawn_at IS NULL AND a.visibility = 'public' AND ${shown})`
  return Prisma.sql`(a.withdrawn_at IS NULL AND (a.author_id = ${readerId}::uuid
    OR ((a.visibility = 'public' OR a.group_id = ANY(${groupIdsOf(readerId)})) AND ${shown})))`
}
