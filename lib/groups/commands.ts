import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { canRemove, groupCan, groupLimits, type MembershipRole } from './group'
import type { Appointment, GroupChange, GroupDraft } from './schema'

type Held = { role: MembershipRole | null; kind: 'open' | 'closed' }

/** The group, locked so that changes of its members take turns, and the actor's role. Throws `not_found`. */
async function held(tx: Tx, actor: Actor, groupId: string): Promise<Held> {
  const [group] = await tx.$queryRaw<{ kind: Held['kind'] }[]>`
    SELECT kind::text FROM groups WHERE id = ${groupId}::uuid AND dissolved_at IS NULL FOR UPDATE`
  if (!group) throw new Problem('not_found', 'not_found')
  const membership = await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId: actor.id } } })
  if (!membership && group.kind === 'closed') throw new Problem('not_found', 'not_found')
  return { role: membership?.role ?? null, kind: group.kind }
}

/** Like `held`, for who may do `act`. Throws `not_found`, or `forbidden` for members who may not. */
export async function heldFor(tx: Tx, actor: Actor, groupId: string, act: Parameters<typeof groupCan>[1]) {
  const group = await held(tx, actor, groupId)
  if (!groupCan(group.role, act)) throw new Problem('forbidden', 'groups:not_yours_to_do')
  return group
}

async function roleOf(tx: Tx, groupId: string, userId: string): Promise<MembershipRole> {
  const membership = await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId } } })
  if (!membership) throw new Problem('not_found', 'groups:no_such_member')
  return membership.role
}

/** Puts somebody into a group; the same again changes nothing. Throws `conflict` when the group or their list is full. */
export async function admit(tx: Tx, groupId: string, userId: string): Promise<void> {
  if (await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId } } })) return
  if ((await tx.membership.count({ where: { groupId } })) >= groupLimits.members) {
    throw new Problem('conflict', { key: 'groups:full', values: { limit: groupLimits.members } })
  }
  if ((await tx.membership.count({ where: { userId } })) >= groupLimits.perReader) {
    throw new Problem('conflict', { key: 'groups:too_many', values: { limit: groupLimits.perReader } })
  }
  await tx.membership.create({ data: { groupId, userId } })
}

/**
 * The name of a group that the actor is in now. Throws `forbidden` for any other. Their removal waits for the transaction that asks, or the
 * other way round: nothing is written into a group by somebody who has left it.
 */
export async function requireMembership(tx: Tx, actor: Actor, groupId: string): Promise<string> {
  const [found] = await tx.$queryRaw<{ name: string }[]>`
    SELECT g.name FROM memberships m JOIN groups g ON g.id = m.group_id
    WHERE m.group_id = ${groupId}::uuid AND m.user_id = ${actor.id}::uuid AND g.dissolved_at IS NULL FOR SHARE OF m, g`
  if (!found) throw new Problem('forbidden', 'groups:not_a_member')
  return found.name
}

/** Makes a group with the actor as its owner, once for each key. Returns its id. Throws `too_many`, `conflict`. */
export async function found(actor: Actor, draft: GroupDraft, key: string | null): Promise<string> {
  await takePoint('foundGroup', actor.id)
  const { body } = await once(actor.id, key, draft, async (tx) => {
    if ((await tx.membership.count({ where: { userId: actor.id } })) >= groupLimits.perReader) {
      throw new Problem('conflict', { key: 'groups:too_many', values: { limit: groupLimits.perReader } })
    }
    const id = uuidv7()
    const memberships = { create: { userId: actor.id, role: 'owner' as const } }
    await tx.group.create({ data: { ...draft, id, createdById: actor.id, memberships } })
    return { status: 201, body: { id } }
  })
  return (body as { id: string }).id
}

/** Changes a group's name, description or kind: its owner alone. */
export async function changeGroup(actor: Actor, groupId: string, change: GroupChange): Promise<void> {
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'change')
    await tx.group.update({ where: { id: groupId }, data: change })
  })
}

/** Ends a group: its owner alone. Its notes stay with their authors and are seen by nobody else. */
export async function dissolve(actor: Actor, groupId: string): Promise<void> {
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'dissolve')
    await tx.group.update({ where: { id: groupId }, data: { dissolvedAt: new Date() } })
    await tx.groupInvitation.updateMany({ where: { groupId, revokedAt: null }, data: { revokedAt: new Date() } })
  })
}

/** Enters an open group. Throws `not_found` for a closed one, `conflict` when it is full. */
export async function join(actor: Actor, groupId: string): Promise<void> {
  await transaction(async (tx) => {
    await held(tx, actor, groupId)
    await admit(tx, groupId, actor.id)
  })
}

/** Leaves a group. Throws `conflict` for its owner, who hands it over or dissolves it first. */
export async function leave(actor: Actor, groupId: string): Promise<void> {
  await transaction(async (tx) => {
    const { role } = await held(tx, actor, groupId)
    if (role === null) throw new Problem('not_found', 'not_found')
    if (role === 'owner') throw new Problem('conflict', 'groups:owner_stays')
    await tx.membership.delete({ where: { groupId_userId: { groupId, userId: actor.id } } })
  })
}

/** Takes a member out, at once: owners anybody, moderators members. Throws `forbidden`, `not_found`. */
export async function removeMember(actor: Actor, groupId: string, userId: string): Promise<void> {
  await transaction(async (tx) => {
    const { role } = await heldFor(tx, actor, groupId, 'remove')
    if (!canRemove(role, await roleOf(tx, groupId, userId))) throw new Problem('forbidden', 'groups:not_yours_to_do')
    await tx.membership.delete({ where: { groupId_userId: { groupId, userId } } })
  })
}

/** Makes a member a moderator, or one a member again: the owner alone. */
export async function appoint(actor: Actor, groupId: string, { userId, role }: Appointment): Promise<void> {
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'appoint')
    if ((await roleOf(tx, groupId, userId)) === 'owner') throw new Problem('conflict', 'groups:owner_stays')
    await tx.membership.update({ where: { groupId_userId: { groupId, userId } }, data: { role } })
  })
}

/** Makes a member the owner; the owner until then becomes a moderator. */
export async function handOver(actor: Actor, groupId: string, userId: string): Promise<void> {
  await transaction(async (tx) => {
    await heldFor(tx, actor, groupId, 'handOver')
    await roleOf(tx, groupId, userId)
    const own = { groupId_userId: { groupId, userId: actor.id } }
    await tx.membership.update({ where: own, data: { role: 'moderator' } })
    await tx.membership.update({ where: { groupId_userId: { groupId, userId } }, data: { role: 'owner' } })
  })
}
