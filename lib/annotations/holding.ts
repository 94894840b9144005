import { type Actor, hasRole } from '@/lib/accounts/actor'
import type { Tx } from '@/lib/platform/database'
import { settingIn } from '@/lib/settings/chosen'
import type { Visibility } from './annotation'

/**
 * Whether words that the actor is about to show to everybody wait for a moderator: while administrators want it so, the
 * first notes of a new account. Those that moderators hide or hold are not counted, so patience buys nothing.
 */
export async function isHeld(
  tx: Tx,
  actor: Pick<Actor, 'id' | 'role'>,
  visibility: Visibility,
  body: string,
): Promise<boolean> {
  if (visibility !== 'public' || body === '' || hasRole(actor, 'author')) return false
  const { on, notes, days } = await settingIn(tx, 'preModeration')
  if (!on) return false
  const [held] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT u.created_at > now() - make_interval(days => ${days}::int) AND (
      SELECT count(*) < ${notes}::int FROM (SELECT 1 FROM annotations a WHERE a.author_id = u.id AND a.visibility = 'public'
        AND a.body <> '' AND a.held_at IS NULL AND a.hiding_id IS NULL LIMIT ${notes}::int) passed) AS held
    FROM users u WHERE u.id = ${actor.id}::uuid`
  return held?.held ?? true
}
