import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { requireMembership } from '@/lib/groups/commands'
import type { Tx } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import type { Visibility } from './annotation'

/** A note or an answer that somebody may see, as far as it matters for what they do with it. */
export type SeenNote = {
  id: string
  rootId: string
  authorId: string
  briefingId: string
  visibility: Visibility
  groupId: string | null
  /** Whose the first note of the thread is. */
  rootAuthorId: string
}

/** The note of this id, if the actor may see it now and stays able to while they write. Throws Problem `not_found`. */
export async function seenNote(tx: Tx, actor: Actor, id: string): Promise<SeenNote> {
  const [note] = await tx.$queryRaw<SeenNote[]>`
    SELECT a.id, r.id AS "rootId", a.author_id AS "authorId", a.briefing_id AS "briefingId", a.visibility::text,
      a.group_id AS "groupId", r.author_id AS "rootAuthorId"
    FROM annotations a JOIN users u ON u.id = a.author_id JOIN annotations r ON r.id = COALESCE(a.root_id, a.id)
    WHERE a.id = ${id}::uuid AND r.withdrawn_at IS NULL AND ${seenBy(actor.id)} FOR KEY SHARE OF a`
  if (!note) throw new Problem('not_found', 'not_found')
  if (note.groupId && note.authorId !== actor.id) await requireMembership(tx, actor, note.groupId)
  return note
}
