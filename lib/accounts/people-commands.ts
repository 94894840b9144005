import { type Actor, type Role, requireRole } from '@/lib/accounts/actor'
import { requireAnotherAdministrator } from '@/lib/accounts/last-administrator'
import { withdrawLinks } from '@/lib/accounts/one-time-links'
import { closeSessions } from '@/lib/accounts/sessions'
import { closeTokens } from '@/lib/accounts/tokens'
import { type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'

async function person(tx: Tx, userId: string) {
  const user = await tx.user.findUnique({ where: { id: userId } })
  if (!user) throw new Problem('not_found', 'not_found')
  return user
}

async function recorded(tx: Tx, actor: Actor, action: string, subjectId: string, detail: Record<string, string> = {}) {
  await tx.auditRecord.create({ data: { actorId: actor.id, action, subjectKind: 'user', subjectId, detail } })
}

/** Gives a person another role, in force with their next request. Administrators only. Throws `conflict` for the last of them. */
export async function changeRole(actor: Actor, { userId, role }: { userId: string; role: Role }): Promise<void> {
  requireRole(actor, 'administrator')
  await transaction(async (tx) => {
    if (role !== 'administrator') await requireAnotherAdministrator(tx, userId)
    const before = await person(tx, userId)
    if (before.role === role) return
    await tx.user.update({ where: { id: userId }, data: { role } })
    await recorded(tx, actor, 'changed_role', userId, { from: before.role, to: role })
  })
}

/**
 * Shuts a person out: their sessions and tokens end now and they cannot sign in. Briefings they published stay; their notes
 * are hidden from others while it lasts. Administrators only.
 */
export async function ban(actor: Actor, userId: string): Promise<void> {
  requireRole(actor, 'administrator')
  await transaction(async (tx) => {
    await requireAnotherAdministrator(tx, userId)
    const { bannedAt, email } = await person(tx, userId)
    if (bannedAt) return
    await tx.user.update({ where: { id: userId }, data: { bannedAt: new Date() } })
    await closeSessions(tx, userId)
    await closeTokens(tx, userId)
    await withdrawLinks(tx, email)
    await recorded(tx, actor, 'banned', userId)
  })
}

/** Lets a person in again; they sign in anew. Administrators only. */
export async function unban(actor: Actor, userId: string): Promise<void> {
  requireRole(actor, 'administrator')
  await transaction(async (tx) => {
    const { bannedAt } = await person(tx, userId)
    if (!bannedAt) return
    await tx.user.update({ where: { id: userId }, data: { bannedAt: null } })
    await recorded(tx, actor, 'unbanned', userId)
  })
}
