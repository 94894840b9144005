import type { Actor } from '@/lib/accounts/actor'
import { tell } from '@/lib/notices/commands'
import type { Tx } from '@/lib/platform/database'
import { type Audience, mentionedIn } from './mentions'

/** Tells those whom a note mentions, once however often it is edited. Returns their ids. Throws as `mentionedIn` does. */
export async function tellMentioned(
  tx: Tx,
  actor: Actor,
  note: Audience & { id: string; body: string },
): Promise<string[]> {
  if (!note.body.includes('@')) return []
  const people = await mentionedIn(tx, actor, note.body, note)
  const what = { kind: 'mention', actorId: actor.id, annotationId: note.id } as const
  await tell(
    tx,
    people.map((userId) => ({ ...what, userId })),
  )
  return people
}

type Answer = Audience & { id: string; body: string; rootId: string; parentAuthorId: string; rootAuthorId: string }

/**
 * Makes who answers, and whose note it is, followers of the thread unless they stopped; then tells of the answer: those
 * it mentions, the one it answers, and the other followers, each person once.
 */
export async function tellOfAnswer(tx: Tx, actor: Actor, answer: Answer): Promise<void> {
  const { rootId, parentAuthorId, rootAuthorId } = answer
  await tx.threadFollow.createMany({
    data: [...new Set([actor.id, rootAuthorId])].map((userId) => ({ annotationId: rootId, userId })),
    skipDuplicates: true,
  })
  const told = new Set(await tellMentioned(tx, actor, answer))
  const follows = await tx.threadFollow.findMany({ where: { annotationId: rootId }, take: 5_000 })
  const stopped = new Set(follows.filter(({ stoppedAt }) => stoppedAt).map(({ userId }) => userId))
  const what = { actorId: actor.id, annotationId: answer.id }
  if (!told.has(parentAuthorId) && !stopped.has(parentAuthorId)) {
    told.add(parentAuthorId)
    await tell(tx, [{ ...what, kind: 'reply', userId: parentAuthorId }])
  }
  const others = follows.filter(({ userId, stoppedAt }) => !stoppedAt && !told.has(userId))
  await tell(
    tx,
    others.map(({ userId }) => ({ ...what, kind: 'thread', userId })),
  )
}
