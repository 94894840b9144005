import { apartFrom } from '@/lib/boundaries/apart'
import { Prisma } from '@/lib/platform/generated/client'

/** The ids of the groups that a reader is in now, as an array: worked out once for a statement, so that indexes serve it. */
export function groupIdsOf(readerId: string): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT m.group_id FROM memberships m JOIN groups mg ON mg.id = m.group_id
    WHERE m.user_id = ${readerId}::uuid AND mg.dissolved_at IS NULL)`
}

// Of a note by somebody else: not hidden or held by moderators, of nobody banned, of nobody the reader is apart from.
function undisputed(note: Prisma.Sql, author: Prisma.Sql, readerId: string | null): Prisma.Sql {
  const rules = Prisma.sql`${note}.hiding_id IS NULL AND ${note}.held_at IS NULL AND ${author}.banned_at IS NULL`
  return readerId === null ? rules : Prisma.sql`${rules} AND ${note}.author_id NOT IN ${apartFrom(readerId)}`
}

// An answer is shown while the first note of its thread is.
function threadShown(note: Prisma.Sql, readerId: string | null): Prisma.Sql {
  const own = readerId === null ? Prisma.empty : Prisma.sql`f.author_id = ${readerId}::uuid OR`
  return Prisma.sql`(${note}.root_id IS NULL OR EXISTS (SELECT 1 FROM annotations f JOIN users fu ON fu.id = f.author_id
    WHERE f.id = ${note}.root_id AND f.withdrawn_at IS NULL AND (${own} (${undisputed(Prisma.sql`f`, Prisma.sql`fu`, readerId)}))))`
}

/** The condition under which a reader who sees the first note of a thread sees an answer in it. */
export function answerSeenBy(readerId: string | null, note: Prisma.Sql, author: Prisma.Sql): Prisma.Sql {
  const own = readerId === null ? Prisma.empty : Prisma.sql`${note}.author_id = ${readerId}::uuid OR`
  return Prisma.sql`(${note}.withdrawn_at IS NULL AND (${own} (${undisputed(note, author, readerId)})))`
}

/**
 * The condition on `annotations a` and its author `users u` (or the aliases given) under which a reader (null: anybody)
 * may see it: their own, a public one, one of a group they are in now; none that is withdrawn, and of others' none that
 * moderators hide or hold, of nobody banned, and of nobody they have muted or who is apart from them by a block. Every
 * query that shows, finds or counts notes for somebody stands on this.
 */
export function seenBy(
  readerId: string | null,
  note: Prisma.Sql = Prisma.sql`a`,
  author: Prisma.Sql = Prisma.sql`u`,
): Prisma.Sql {
  const shown = Prisma.sql`${undisputed(note, author, readerId)} AND ${threadShown(note, readerId)}`
  if (readerId === null)
    return Prisma.sql`(${note}.withdrawn_at IS NULL AND ${note}.visibility = 'public' AND ${shown})`
  return Prisma.sql`(${note}.withdrawn_at IS NULL AND (${note}.author_id = ${readerId}::uuid
    OR ((${note}.visibility = 'public' OR ${note}.group_id = ANY(${groupIdsOf(readerId)})) AND ${shown})))`
}
