import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What a reader follows among a briefing's topics, and the number of the revision they saw last. */
export type FollowingOnBriefing = { topicsFollowed: string[]; revisionSeen: number | null }

/** The reader's following where a briefing's page needs it, in one statement. */
export async function followingOnBriefing(
  actor: Actor,
  briefingId: string,
  locale: Locale,
): Promise<FollowingOnBriefing> {
  const [found] = await db.$queryRaw<FollowingOnBriefing[]>`
    SELECT
      ARRAY(SELECT f.topic_id::text FROM briefing_topics bt
        JOIN follows f ON f.topic_id = bt.topic_id AND f.user_id = ${actor.id}::uuid AND f.level <> 'mute'
        WHERE bt.briefing_id = ${briefingId}::uuid ORDER BY bt.position) AS "topicsFollowed",
      (SELECT s.revision_seen FROM read_states s
        WHERE s.user_id = ${actor.id}::uuid AND s.briefing_id = ${briefingId}::uuid AND s.locale = ${locale}::locale)
        AS "revisionSeen"`
  return found ?? { topicsFollowed: [], revisionSeen: null }
}
