import type { Actor } from '@/lib/accounts/actor'
import { requireAnotherAdministrator } from '@/lib/accounts/last-administrator'
import { type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'

// Records that must outlive the person: they stay, and no longer say whose they were.
async function unname(tx: Tx, userId: string) {
  const own = { where: { actorId: userId }, data: { actorId: null } }
  await tx.auditRecord.updateMany(own)
  await tx.auditRecord.updateMany({ where: { subjectId: userId }, data: { subjectId: null } })
  await tx.figureChange.updateMany(own)
  await tx.eventChange.updateMany(own)
  await tx.retraction.updateMany(own)
  await tx.briefing.updateMany({ where: { createdById: userId }, data: { createdById: null } })
}

/**
 * Deletes one's account and everything that is one's own: sessions, notes, tags, follows, reading, mails, links, and
 * briefings one started that nobody has published. Published revisions stay under the byline they were printed with.
 * `typedEmail` confirms it. Throws `invalid` at `email` when it is not one's address, `conflict` for the last administrator.
 */
export async function deleteAccount(actor: Actor, typedEmail: string): Promise<void> {
  await transaction(async (tx) => {
    await requireAnotherAdministrator(tx, actor.id)
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })
    if (typedEmail.trim().toLowerCase() !== email.toLowerCase()) {
      throw new Problem('invalid', 'invalid', { fields: { email: { key: 'accounts:not_your_email' } } })
    }
    await tx.briefing.deleteMany({ where: { createdById: actor.id, editions: { none: {} } } })
    await unname(tx, actor.id)
    await tx.oneTimeLink.deleteMany({ where: { email } })
    await tx.mail.deleteMany({ where: { OR: [{ userId: actor.id }, { to: { equals: email, mode: 'insensitive' } }] } })
    await tx.idempotencyKey.deleteMany({ where: { actor: actor.id } })
    await tx.user.delete({ where: { id: actor.id } })
  })
}
