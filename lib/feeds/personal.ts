import { meaningOf } from '@/lib/following/level'
import { standingsOf } from '@/lib/following/standings'
import { connections } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'

/** What a reader's own documents are about: the topics that count as unread, and those that silence what else matches. */
export type Interest = { topicIds: string[]; mutedIds: string[] }

/** The topics that a reader follows closely enough for a feed (following.md: from "track" on), with all they reach. */
export async function interestOf(userId: string): Promise<Interest> {
  const standings = await standingsOf(userId)
  const reached = (some: typeof standings) => [...new Set(some.flatMap(({ reach }) => reach))]
  return {
    topicIds: reached(standings.filter(({ level }) => meaningOf[level].isCounted)),
    mutedIds: reached(standings.filter(({ level }) => !meaningOf[level].isShown)),
  }
}

/** The newest briefings of these topics that have an edition in a language: not retracted, on no muted topic. */
export async function newestOf({ topicIds, mutedIds }: Interest, locale: Locale, length: number): Promise<string[]> {
  const { rows } = await connections().query<{ id: string }>(
    `SELECT id FROM (
       SELECT DISTINCT ON (newest.briefing_id) newest.briefing_id AS id, newest.published_at
       FROM unnest($1::uuid[]) AS topic (id)
       CROSS JOIN LATERAL (
         SELECT briefing_id, published_at FROM briefing_topics bt
         WHERE bt.topic_id = topic.id AND bt.published_at IS NOT NULL
           AND EXISTS (SELECT FROM editions WHERE briefing_id = bt.briefing_id AND locale = $3::locale)
           AND NOT EXISTS (SELECT FROM retractions WHERE briefing_id = bt.briefing_id)
           AND NOT EXISTS (SELECT FROM briefing_topics muted
                           WHERE muted.briefing_id = bt.briefing_id AND muted.topic_id = ANY ($2::uuid[]))
         ORDER BY bt.published_at DESC, bt.briefing_id DESC LIMIT $4
       ) newest
     ) found ORDER BY published_at DESC, id DESC LIMIT $4`,
    [topicIds, mutedIds, locale, length],
  )
  return rows.map(({ id }) => id)
}
