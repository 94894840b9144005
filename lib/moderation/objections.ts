import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'

/**
 * Objects to the hiding of a note of the actor's own, once for each hiding. Throws `not_found` when it is not theirs or
 * not hidden, `conflict` the second time, `too_many`.
 */
export async function object(actor: Actor, noteId: string, words: string): Promise<void> {
  await takePoint('flag', actor.id)
  await transaction(async (tx) => {
    const [own] = await tx.$queryRaw<{ hidingId: string }[]>`
      SELECT hiding_id AS "hidingId" FROM annotations WHERE id = ${noteId}::uuid AND author_id = ${actor.id}::uuid
        AND withdrawn_at IS NULL AND hiding_id IS NOT NULL FOR UPDATE`
    if (!own) throw new Problem('not_found', 'not_found')
    const made = await tx.$executeRaw`
      INSERT INTO objections (id, annotation_id, hiding_id, words)
      VALUES (${uuidv7()}::uuid, ${noteId}::uuid, ${own.hidingId}::uuid, ${words}) ON CONFLICT (hiding_id) DO NOTHING`
    if (made === 0) throw new Problem('conflict', 'moderation:objected_already')
  })
}
