import type { Actor } from '@/lib/accounts/actor'
import { afterPasswordChange, requireGoodPassword, userByPassword, type Visit } from '@/lib/accounts/commands'
import { hashOfPassword } from '@/lib/accounts/password-hash'
import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import { closeSessions, type Presence } from '@/lib/accounts/sessions'
import { db, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'

/** Changes one's own name, language and time zone. */
export async function changeProfile(
  actor: Actor,
  { name, locale, timeZone }: { name: string; locale: Locale; timeZone: string },
): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: { name, locale, timeZone } })
}

/** Changes what holds on every page the actor reads; what is not named stays. */
export async function changeReading(actor: Actor, change: Partial<ReadingChoices>): Promise<void> {
  await db.user.update({ where: { id: actor.id }, data: change })
}

/**
 * Sets one's own password and ends every other session. Whoever has one must give it (`current`); an account that signs
 * in by other ways chooses its first. Throws `invalid` at `current` or `password`, `too_many` after ten wrong tries.
 */
export async function changePassword(
  { actor, sessionId }: Presence,
  { current, password }: { current: string; password: string },
  visit: Visit,
): Promise<void> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.id } })
  requireGoodPassword(password, user.email)
  if (user.passwordHash) {
    await userByPassword(user.email, current, visit.address).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.kind !== 'signed_out') throw error
      throw new Problem('invalid', 'invalid', { fields: { current: { key: 'accounts:wrong_password' } } })
    })
  }
  const passwordHash = await hashOfPassword(password)
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } })
    await closeSessions(tx, user.id, sessionId)
    await afterPasswordChange(tx, user)
  })
}

/** Ends one of one's own sessions. Throws `not_found` for any other. */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  const where = { id: sessionId, userId: actor.id, revokedAt: null }
  const { count } = await db.session.updateMany({ where, data: { revokedAt: new Date() } })
  if (count === 0) throw new Problem('not_found', 'not_found')
}

/** Signs the actor out everywhere, here included. */
export async function endEverySession(actor: Actor): Promise<void> {
  await transaction((tx) => closeSessions(tx, actor.id))
}
