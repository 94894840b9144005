import { type Actor, hasRole } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { groupCan, type MembershipRole } from '@/lib/groups/group'
import { db, type Tx } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { Problem } from '@/lib/platform/problem'

/** A note as moderators decide on it. */
export type Judged = {
  id: string
  authorId: string
  groupId: string | null
  heldAt: Date | null
  hidingId: string | null
  hidingReason: string | null
}

/** A group's role that makes somebody its moderator, or null for who is none (of a dissolved group nobody is). */
export async function moderatesGroup(
  actor: Actor,
  groupId: string,
  client: Pick<Tx, 'membership'> = db,
): Promise<boolean> {
  if (hasRole(actor, 'editor')) return true
  const membership = await client.membership.findFirst({
    where: { groupId, userId: actor.id, group: { dissolvedAt: null } },
    select: { role: true },
  })
  return groupCan((membership?.role ?? null) as MembershipRole | null, 'moderate')
}

/**
 * A note that others can see or could, locked, for who may decide on it: editors on any, a group's owner and moderators
 * on its own. Nobody decides on a note of theirs. Throws `not_found` when the actor cannot know of it, else `forbidden`.
 */
export async function judged(tx: Tx, actor: Actor, noteId: string): Promise<Judged> {
  const [note] = await tx.$queryRaw<Judged[]>`
    SELECT id, author_id AS "authorId", group_id AS "groupId", held_at AS "heldAt", hiding_id AS "hidingId"
    FROM annotations WHERE id = ${noteId}::uuid AND withdrawn_at IS NULL AND visibility <> 'private' FOR UPDATE`
  if (!note) throw new Problem('not_found', 'not_found')
  const moderates = note.groupId ? await moderatesGroup(actor, note.groupId, tx) : hasRole(actor, 'editor')
  if (moderates && note.authorId === actor.id) throw new Problem('forbidden', 'moderation:own_note')
  if (moderates) return note
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT a.id FROM annotations a JOIN users u ON u.id = a.author_id WHERE a.id = ${noteId}::uuid AND ${seenBy(actor.id)}`
  throw known ? new Problem('forbidden', 'forbidden') : new Problem('not_found', 'not_found')
}

/** The part of a statement that keeps to what the actor moderates: all of it, or one group's notes. */
export function within(groupId: string | null): Prisma.Sql {
  return groupId === null ? Prisma.sql`true` : Prisma.sql`a.group_id = ${groupId}::uuid`
}
