import { connections, db } from '@/lib/platform/database'
import { inOrder, type Standing } from './follow'
import type { FollowLevel } from './level'

type Row = {
  topic_id: string
  slug: string
  level: FollowLevel
  read_up_to: number
  last_visit_at: number
  reach: string
  newest_at: number | null
}

// Hundreds of rows a page: as numbers and plain text the driver reads them in a fraction of the time.
const milliseconds = (column: string) => `floor(extract(epoch FROM ${column}) * 1000)::float8`

// The nearest explicit level up the hierarchy wins, so a follow reaches down to the next topic with one of its own.
const generations = 6

/** Everything a reader follows, in order, with how far each follow reaches and when something last happened there. */
export async function standingsOf(userId: string): Promise<Standing[]> {
  const { rows } = await connections().query<Row>(
    `WITH RECURSIVE mine AS (
       SELECT topic_id, level, read_up_to, last_visit_at FROM follows
       WHERE user_id = $1 AND (until_at IS NULL OR until_at > now())
     ), reach AS (
       SELECT topic_id AS root, topic_id AS topic, 0 AS depth FROM mine
       UNION ALL
       SELECT reach.root, child.id, depth + 1 FROM reach JOIN topics child ON child.parent_id = reach.topic
       WHERE depth < ${generations} AND NOT EXISTS (SELECT FROM mine WHERE mine.topic_id = child.id)
     ), reached AS (
       SELECT mine.topic_id AS root, array_agg(DISTINCT reach.topic) AS topics, max(newest.at) AS newest_at
       FROM mine JOIN reach ON reach.root = mine.topic_id
       LEFT JOIN LATERAL (
         SELECT at FROM change_event_topics
         WHERE topic_id = reach.topic AND at > mine.read_up_to AND NOT is_minor
         ORDER BY at DESC, change_event_id DESC LIMIT 1
       ) newest ON TRUE
       GROUP BY mine.topic_id
     )
     SELECT mine.topic_id, t.slug, mine.level, array_to_string(reached.topics, ' ') AS reach,
       ${milliseconds('mine.read_up_to')} AS read_up_to, ${milliseconds('mine.last_visit_at')} AS last_visit_at,
       ${milliseconds('reached.newest_at')} AS newest_at
     FROM mine JOIN topics t ON t.id = mine.topic_id JOIN reached ON reached.root = mine.topic_id`,
    [userId],
  )
  return inOrder(
    rows.map((row) => ({
      ...{ topicId: row.topic_id, slug: row.slug, level: row.level, reach: row.reach.split(' ') },
      ...{ readUpTo: new Date(row.read_up_to), lastVisitAt: new Date(row.last_visit_at) },
      newestAt: row.newest_at === null ? null : new Date(row.newest_at),
    })),
  )
}

/** Which of these topics somebody follows, and how closely. */
export async function followedAmong(userId: string, topicIds: string[]): Promise<Map<string, FollowLevel>> {
  const where = { userId, topicId: { in: topicIds } }
  const rows = await db.follow.findMany({ where, select: { topicId: true, level: true } })
  return new Map(rows.map(({ topicId, level }) => [topicId, level]))
}
