import { type Actor, hasRole } from '@/lib/accounts/actor'
import { groupCan, type MembershipRole } from '@/lib/groups/group'
import { type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { type SeenNote, seenNote } from './seen-note'

/** Says that a note or an answer of somebody else helped; the same again changes nothing. Throws `not_found`, `forbidden`. */
export async function findHelpful(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const note = await seenNote(tx, actor, id)
    if (note.authorId === actor.id) throw new Problem('forbidden', 'talk:own_note')
    await tx.helpfulVote.createMany({ data: [{ annotationId: id, userId: actor.id }], skipDuplicates: true })
  })
}

/** Takes that back; also when it was never said. Throws `not_found` for what the actor may not see. */
export async function findHelpfulNoMore(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    await seenNote(tx, actor, id)
    await tx.helpfulVote.deleteMany({ where: { annotationId: id, userId: actor.id } })
  })
}

/** Whether somebody may resolve a thread: its first note's author, moderators of its group, editors where all can read it. */
export function mayResolve(actor: Actor, note: SeenNote, role: MembershipRole | null): boolean {
  if (note.rootAuthorId === actor.id) return true
  return note.visibility === 'public' ? hasRole(actor, 'editor') : groupCan(role, 'moderate')
}

/** The actor's role in the group that sees a note; null where there is none. */
export async function roleOver(tx: Tx, actor: Actor, { groupId }: SeenNote): Promise<MembershipRole | null> {
  if (!groupId) return null
  return (await tx.membership.findUnique({ where: { groupId_userId: { groupId, userId: actor.id } } }))?.role ?? null
}

async function resolving(actor: Actor, id: string, work: (tx: Tx, rootId: string) => Promise<unknown>): Promise<void> {
  await transaction(async (tx) => {
    const note = await seenNote(tx, actor, id)
    if (!mayResolve(actor, note, await roleOver(tx, actor, note)))
      throw new Problem('forbidden', 'talk:may_not_resolve')
    await work(tx, note.rootId)
  })
}

/** Resolves a thread. It can still be answered. Throws `not_found`, or `forbidden` for who may not. */
export function resolve(actor: Actor, id: string): Promise<void> {
  return resolving(actor, id, (tx, annotationId) =>
    tx.resolution.createMany({ data: [{ annotationId, byId: actor.id }], skipDuplicates: true }),
  )
}

/** Opens a resolved thread again. Throws as `resolve` does. */
export function reopen(actor: Actor, id: string): Promise<void> {
  return resolving(actor, id, (tx, annotationId) => tx.resolution.deleteMany({ where: { annotationId } }))
}

/** Hears of every answer in a thread from now on. Throws `not_found`. */
export async function followThread(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { rootId: annotationId } = await seenNote(tx, actor, id)
    const which = { annotationId_userId: { annotationId, userId: actor.id } }
    await tx.threadFollow.upsert({
      where: which,
      create: { annotationId, userId: actor.id },
      update: { stoppedAt: null },
    })
  })
}

/** Hears no more of a thread, also when taking part in it again. Throws `not_found`. */
export async function unfollowThread(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { rootId: annotationId } = await seenNote(tx, actor, id)
    const which = { annotationId_userId: { annotationId, userId: actor.id } }
    const stoppedAt = new Date()
    await tx.threadFollow.upsert({
      where: which,
      create: { annotationId, userId: actor.id, stoppedAt },
      update: { stoppedAt },
    })
  })
}
