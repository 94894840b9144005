import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import type { FlagDraft } from './schema'

/**
 * Tells the moderators of a note, once; the same again changes the reason while none has decided. Its author never learns
 * who. Throws `not_found`, `unprocessable` for a note of one's own, `conflict` once moderators have looked, `too_many`.
 */
export async function flag(actor: Actor, noteId: string, { reason, words }: FlagDraft): Promise<void> {
  await takePoint('flag', actor.id)
  await transaction(async (tx) => {
    // Locked as a decision locks it: a flag is settled by it, or comes after it.
    const [note] = await tx.$queryRaw<{ authorId: string; visibility: string }[]>`
      SELECT a.author_id AS "authorId", a.visibility::text FROM annotations a JOIN users u ON u.id = a.author_id
      WHERE a.id = ${noteId}::uuid AND ${seenBy(actor.id)} FOR UPDATE OF a`
    if (!note) throw new Problem('not_found', 'not_found')
    if (note.authorId === actor.id) throw new Problem('unprocessable', 'moderation:own_flag')
    const kept = await tx.$executeRaw`
      INSERT INTO flags (id, annotation_id, reader_id, reason, words)
      VALUES (${uuidv7()}::uuid, ${noteId}::uuid, ${actor.id}::uuid, ${reason}::moderation_reason, ${words})
      ON CONFLICT (annotation_id, reader_id) DO UPDATE SET reason = excluded.reason, words = excluded.words
        WHERE flags.decision_id IS NULL`
    if (kept === 0) throw new Problem('conflict', 'moderation:flag_settled')
  })
}

/** Takes the actor's flag back. One that moderators have decided on stays in their history. */
export async function unflag(actor: Actor, noteId: string): Promise<void> {
  await db.flag.deleteMany({ where: { annotationId: noteId, readerId: actor.id, decisionId: null } })
}
