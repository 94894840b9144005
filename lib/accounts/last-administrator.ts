import type { Tx } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'

/**
 * Throws Problem `conflict` when `userId` is the only administrator who can still sign in. Locks all of them until the
 * transaction ends, so that two who step down at once cannot both pass.
 */
export async function requireAnotherAdministrator(tx: Tx, userId: string): Promise<void> {
  const administrators = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM users WHERE role = 'administrator' AND banned_at IS NULL ORDER BY id FOR UPDATE`
  if (administrators.length === 1 && administrators[0]?.id === userId) {
    throw new Problem('conflict', 'accounts:last_administrator')
  }
}
