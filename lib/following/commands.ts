import type { Actor } from '@/lib/accounts/actor'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import type { FollowLevel } from './level'
import type { FollowForm, LevelForm, ReadForm, Reading } from './schema'

const mostFollows = 2_000
const visitMinutes = 30

const earlier = (one: Date, other: Date) => (one < other ? one : other)

/** A follow that has ended, with all that is needed to take it up again. */
export type Unfollowed = { topicId: string; level: FollowLevel; readUpTo: string }

/**
 * Follows a topic from now on: what happened before counts as read, unless `readUpTo` says up to where. Following it
 * again changes the level only. Throws `not_found` for a topic that is not there, `conflict` past 2,000 topics.
 */
export async function follow(actor: Actor, { topicId, level, readUpTo }: FollowForm): Promise<void> {
  await transaction(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { id: topicId }, select: { id: true } })
    if (!topic) throw new Problem('not_found', 'not_found')
    const now = new Date()
    const userId_topicId = { userId: actor.id, topicId }
    const followed = await tx.follow.findUnique({ where: { userId_topicId }, select: { topicId: true } })
    const count = followed ? 0 : await tx.follow.count({ where: { userId: actor.id } })
    if (count >= mostFollows) {
      throw new Problem('conflict', { key: 'following:too_many_topics', values: { limit: mostFollows } })
    }
    const mark = earlier(readUpTo ?? now, now)
    // Two tabs may follow at once: the second finds the row and leaves its mark.
    await tx.$executeRaw`
      INSERT INTO follows (user_id, topic_id, level, read_up_to, last_visit_at, created_at)
      VALUES (${actor.id}::uuid, ${topicId}::uuid, ${level}::follow_level, ${mark}, ${now}, ${now})
      ON CONFLICT (user_id, topic_id) DO UPDATE SET level = EXCLUDED.level`
  })
}

/** Stops following a topic. Null when it was not followed. */
export async function unfollow(actor: Actor, topicId: string): Promise<Unfollowed | null> {
  return transaction(async (tx) => {
    const userId_topicId = { userId: actor.id, topicId }
    const followed = await tx.follow.findUnique({ where: { userId_topicId } })
    if (!followed) return null
    await tx.follow.deleteMany({ where: userId_topicId })
    return { topicId, level: followed.level, readUpTo: followed.readUpTo.toISOString() }
  })
}

/** Follows a topic more or less closely. Throws `not_found` when the actor does not follow it. */
export async function changeLevel(actor: Actor, { topicId, level }: LevelForm): Promise<void> {
  const { count } = await db.follow.updateMany({ where: { userId: actor.id, topicId }, data: { level } })
  if (count === 0) throw new Problem('not_found', 'not_found')
}

/** Marks what happened up to an instant as read, in one topic or in all. A mark never moves back, nor into the future. */
export async function markRead(actor: Actor, { topicId, upTo }: ReadForm): Promise<void> {
  const mark = earlier(upTo, new Date())
  const where = { userId: actor.id, readUpTo: { lt: mark }, ...(topicId ? { topicId } : {}) }
  await db.follow.updateMany({ where, data: { readUpTo: mark } })
}

/** Notes that the actor looks at what is new. Looks within half an hour of each other are one visit. */
export async function visit(actor: Actor): Promise<void> {
  const now = new Date()
  const before = new Date(now.getTime() - visitMinutes * 60_000)
  const where = { userId: actor.id, lastVisitAt: { lt: before } }
  await db.follow.updateMany({ where, data: { lastVisitAt: now } })
}

/**
 * Notes which revision of a briefing the actor has before them and returns the one they had seen before, if any. What
 * that revision and those before it changed counts as read. Throws `not_found` when there is no such revision.
 */
export async function noteRead(actor: Actor, slug: string, { locale, revision }: Reading): Promise<number | null> {
  return transaction(async (tx) => {
    const found = await tx.revision.findFirst({
      where: { number: revision, edition: { locale, briefing: { slug } } },
      select: { edition: { select: { briefingId: true } } },
    })
    if (!found) throw new Problem('not_found', 'not_found')
    const { briefingId } = found.edition
    const userId_briefingId_locale = { userId: actor.id, briefingId, locale }
    const before = await tx.readState.findUnique({ where: { userId_briefingId_locale } })
    await tx.$executeRaw`
      INSERT INTO read_states (user_id, briefing_id, locale, revision_seen, read_at)
      VALUES (${actor.id}::uuid, ${briefingId}::uuid, ${locale}::locale, ${revision}, now())
      ON CONFLICT (user_id, briefing_id, locale) DO UPDATE
      SET revision_seen = GREATEST(read_states.revision_seen, EXCLUDED.revision_seen), read_at = EXCLUDED.read_at`
    return before?.revisionSeen ?? null
  })
}
