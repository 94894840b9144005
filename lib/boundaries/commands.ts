import type { Actor } from '@/lib/accounts/actor'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { type BoundaryKind, boundaryLimit, tooMany } from './boundary'

/**
 * Mutes or blocks a person, in force with the commit; the later choice takes the earlier one's place. The person is not
 * told. Throws `not_found`, `unprocessable` for oneself, `conflict` when the list is full.
 */
export async function drawBoundary(actor: Actor, personId: string, kind: BoundaryKind): Promise<void> {
  if (personId === actor.id) throw new Problem('unprocessable', 'boundaries:yourself')
  await transaction(async (tx) => {
    // Locked so that two requests at once cannot both be the last that fits.
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
    if (!(await tx.user.findUnique({ where: { id: personId }, select: { id: true } }))) {
      throw new Problem('not_found', 'not_found')
    }
    const where = { readerId_personId: { readerId: actor.id, personId } }
    const known = await tx.boundary.findUnique({ where })
    if (!known && (await tx.boundary.count({ where: { readerId: actor.id } })) >= boundaryLimit) {
      throw new Problem('conflict', tooMany)
    }
    await tx.boundary.upsert({ where, create: { readerId: actor.id, personId, kind }, update: { kind } })
  })
}

/** Sees a person again. Lifting what is not there changes nothing. */
export async function liftBoundary(actor: Actor, personId: string): Promise<void> {
  await db.boundary.deleteMany({ where: { readerId: actor.id, personId } })
}
