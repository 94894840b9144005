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

// A group goes on without the person who owned it: with its longest-serving moderator, else member. An empty one ends.
async function passOnGroups(tx: Tx, userId: string) {
  const owned = await tx.membership.findMany({ where: { userId, role: 'owner' }, select: { groupId: true } })
  for (const { groupId } of owned) {
    await tx.$queryRaw`SELECT id FROM groups WHERE id = ${groupId}::uuid FOR UPDATE`
    await tx.membership.delete({ where: { groupId_userId: { groupId, userId } } })
    const heir = await tx.membership.findFirst({
      where: { groupId },
      orderBy: [{ role: 'asc' }, { joinedAt: 'asc' }, { userId: 'asc' }],
    })
    if (!heir) await tx.group.update({ where: { id: groupId }, data: { dissolvedAt: new Date() } })
    else {
      const its = { groupId_userId: { groupId, userId: heir.userId } }
      await tx.membership.update({ where: its, data: { role: 'owner' } })
    }
  }
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
    await passOnGroups(tx, actor.id)
    await unname(tx, actor.id)
    await tx.oneTimeLink.deleteMany({ where: { email } })
    await tx.mail.deleteMany({ where: { OR: [{ userId: actor.id }, { to: { equals: email, mode: 'insensitive' } }] } })
    await tx.idempotencyKey.deleteMany({ where: { actor: actor.id } })
    await tx.user.delete({ where: { id: actor.id } })
    // Last: what went with the account was noted there.
    await tx.$executeRaw`DELETE FROM annotation_changes WHERE stream = ${actor.id}::uuid`
  })
}
