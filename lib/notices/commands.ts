import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { db, type Tx } from '@/lib/platform/database'
import type { NoticeKind } from './notice'
import type { NoticesRead } from './schema'

/** What is to be told to `userId`, and of what. `causeId` tells two alike apart. */
export type News = {
  userId: string
  kind: NoticeKind
  actorId?: string
  annotationId?: string
  revisionId?: string
  changeEventId?: string
  causeId?: string
  words?: string
}

/** Tells people, inside the transaction in which it happened: each thing once, and nobody of what they did themselves. */
export async function tell(tx: Tx, news: readonly News[]): Promise<void> {
  const data = news
    .filter(({ userId, actorId }) => userId !== actorId)
    .map((one) => ({ ...one, id: uuidv7(), channel: 'app' as const }))
  if (data.length > 0) await tx.notice.createMany({ data, skipDuplicates: true })
}

/** Marks notices of the actor as read; those of others and unknown ones are passed over. */
export async function markNoticesRead(actor: Actor, read: NoticesRead): Promise<void> {
  // Ids are in the order of time (UUIDv7).
  const which = 'ids' in read ? { in: read.ids } : { lte: read.upTo }
  await db.notice.updateMany({
    where: { userId: actor.id, channel: 'app', readAt: null, id: which },
    data: { readAt: new Date() },
  })
}
