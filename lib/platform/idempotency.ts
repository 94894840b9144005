import { createHash } from 'node:crypto'
import { db, type Tx } from './database'
import { Problem } from './problem'
import { IdempotencyKeyText, parse } from './untrusted'

type Answer = { status: number; body: unknown }

const hashOf = (request: unknown) => createHash('sha256').update(JSON.stringify(request)).digest()

/**
 * Runs a write once for each key of an actor: `work` gets the transaction in which the key is stored, and the first
 * answer is replayed when the key comes again. Throws `unprocessable` when the same key comes with another request,
 * `invalid` when the key is not 8–200 visible characters. Without a key the write simply runs.
 */
export async function once(
  actorId: string,
  key: string | null,
  request: unknown,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  if (key === null) return db.$transaction(work)
  const parsedKey = parse(IdempotencyKeyText, key)
  const requestHash = hashOf(request)
  return db.$transaction(async (tx) => {
    // A second request with the key waits here for the first one's commit, then finds its answer.
    const inserted = await tx.$executeRaw`
      INSERT INTO idempotency_keys (actor, key, request_hash) VALUES (${actorId}, ${parsedKey}, ${requestHash})
      ON CONFLICT DO NOTHING`
    if (inserted === 0) {
      const where = { actor_key: { actor: actorId, key: parsedKey } }
      const stored = await tx.idempotencyKey.findUniqueOrThrow({ where })
      if (!Buffer.from(stored.requestHash).equals(requestHash)) throw new Problem('unprocessable', 'key_reused')
      if (stored.status === null) throw new Problem('conflict', 'key_in_use')
      return { status: stored.status, body: stored.answer }
    }
    const answer = await work(tx)
    // Plain SQL: the client's own update reads the row back, which doubles what a write costs.
    await tx.$executeRaw`
      UPDATE idempotency_keys SET status = ${answer.status}, answer = ${JSON.stringify(answer.body)}::jsonb
      WHERE actor = ${actorId} AND key = ${parsedKey}`
    return answer
  })
}
