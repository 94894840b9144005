import type { Actor } from '@/lib/accounts/actor'
import { requireMembership } from '@/lib/groups/commands'
import type { Tx } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import type { Visibility } from './annotation'

type Audience = { visibility: Visibility; groupId: string | null }

/** An annotation of the actor's, locked, as far as it matters for who sees it. */
export type Shared = Audience & { id: string; parentId: string | null }

async function othersAnswered(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const answer = await tx.annotation.findFirst({
    where: { rootId: id, authorId: { not: actor.id } },
    select: { id: true },
  })
  return answer !== null
}

/**
 * Who sees the actor's annotation after a change, and with it all of its thread. Throws `forbidden` when it is in, or
 * would go into, a group that the actor is not in; `conflict` for a reply's own audience, and for that of a note which
 * others have answered: their words were for those who see them now.
 */
export async function sharedAnew(
  tx: Tx,
  actor: Actor,
  mine: Shared,
  change: { visibility?: Visibility | undefined; groupId?: string | null | undefined },
): Promise<Audience> {
  const { visibility = mine.visibility } = change
  const groupId = change.visibility === undefined ? mine.groupId : (change.groupId ?? null)
  if (groupId) await requireMembership(tx, actor, groupId)
  if (visibility === mine.visibility && groupId === mine.groupId) return { visibility, groupId }
  if (mine.parentId) throw new Problem('conflict', 'annotations:reply_audience')
  if (await othersAnswered(tx, actor, mine.id)) throw new Problem('conflict', 'annotations:others_answered')
  await tx.annotation.updateMany({ where: { rootId: mine.id }, data: { visibility, groupId } })
  return { visibility, groupId }
}

/** Who sees an annotation that is brought back: those who did, or its author alone when they have left its group since. */
export async function audienceRestored(tx: Tx, actor: Actor, mine: Shared): Promise<Audience> {
  const { visibility, groupId } = mine
  if (!groupId) return { visibility, groupId }
  const membership = { groupId, userId: actor.id, group: { dissolvedAt: null } }
  if (await tx.membership.findFirst({ where: membership })) return { visibility, groupId }
  if (mine.parentId || (await othersAnswered(tx, actor, mine.id))) throw new Problem('forbidden', 'groups:not_a_member')
  await tx.annotation.updateMany({ where: { rootId: mine.id }, data: { visibility: 'private', groupId: null } })
  return { visibility: 'private', groupId: null }
}
