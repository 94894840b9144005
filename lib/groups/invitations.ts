import type { Actor } from '@/lib/accounts/actor'
import { hashOfSecret, newSecret } from '@/lib/accounts/secret'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { admit, heldFor } from './commands'
import { groupLimits, type Invitation } from './group'

const stillGood = () => ({ revokedAt: null, expiresAt: { gt: new Date() }, group: { dissolvedAt: null } })

const gone = () => new Problem('gone', 'groups:invitation_gone')

/** Makes a link's secret, good for thirty days and for many. Only its hash is kept: it is shown this once. */
export async function invite(actor: Actor, groupId: string): Promise<string> {
  await takePoint('invite', actor.id)
  const secret = newSecret()
  const expiresAt = new Date(Date.now() + groupLimits.invitationDays * 24 * 60 * 60 * 1000)
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'invite')
    await tx.groupInvitation.create({
      data: { groupId, createdById: actor.id, secretHash: hashOfSecret(secret), expiresAt },
    })
  })
  return secret
}

/** Makes every link into the group lead nowhere, now. */
export async function revokeInvitations(actor: Actor, groupId: string): Promise<void> {
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'invite')
    await tx.groupInvitation.updateMany({ where: { groupId, revokedAt: null }, data: { revokedAt: new Date() } })
  })
}

/** The links into a group that are good now, for those who may invite; nothing for others. */
export async function openInvitations(actor: Actor, groupId: string): Promise<Invitation[]> {
  const mayInvite = { memberships: { some: { userId: actor.id, role: { not: 'member' as const } } } }
  const rows = await db.groupInvitation.findMany({
    where: { ...stillGood(), groupId, group: { dissolvedAt: null, ...mayInvite } },
    select: { id: true, createdAt: true, expiresAt: true },
    orderBy: { id: 'desc' },
    take: 100,
  })
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }))
}

/** What a link's page says before it is used; null when the link is unknown, revoked or too old. */
export async function invitedTo(secret: string): Promise<{ id: string; name: string; description: string } | null> {
  const found = await db.groupInvitation.findFirst({
    where: { ...stillGood(), secretHash: hashOfSecret(secret) },
    select: { group: { select: { id: true, name: true, description: true } } },
  })
  return found?.group ?? null
}

/** Enters the group that a link leads into. Returns its id. Throws `gone` when the link is no longer good, `conflict`. */
export async function accept(actor: Actor, secret: string): Promise<string> {
  return transaction(async (tx) => {
    const [link] = await tx.$queryRaw<{ groupId: string }[]>`
      SELECT i.group_id AS "groupId" FROM group_invitations i JOIN groups g ON g.id = i.group_id
      WHERE i.secret_hash = ${hashOfSecret(secret)} AND i.revoked_at IS NULL AND i.expires_at > now()
        AND g.dissolved_at IS NULL FOR UPDATE OF g`
    if (!link) throw gone()
    // Read again under the lock: a revocation that came first has ended by now.
    const good = await tx.groupInvitation.count({ where: { ...stillGood(), secretHash: hashOfSecret(secret) } })
    if (good === 0) throw gone()
    await admit(tx, link.groupId, actor.id)
    return link.groupId
  })
}
