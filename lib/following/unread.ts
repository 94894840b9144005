import { connections } from '@/lib/platform/database'
import type { ChangeKind } from '@/lib/platform/generated/enums'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { Standing } from './follow'
import { meaningOf } from './level'

/** A line of the change log. `revision` is the number of the revision that it is about. */
export type Change = {
  id: string
  kind: ChangeKind
  at: Date
  locale: Locale | null
  note: string
  revision: number | null
  briefingId: string | null
  eventId: string | null
  figureId: string | null
  /** Every topic whose followers hear of it. */
  topicIds: string[]
}

export type Unread = { changes: Map<string, Change[]>; counts: Map<string, number> }

/** What is counted no further: "1,000+". */
export const countedAtMost = 1_000
const changesPerTopic = 30

const asked = `
  asked AS (
    SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS asked (root, topic, mark)
  ), hidden AS MATERIALIZED (
    SELECT change.id FROM read_states state
    JOIN change_events change ON change.briefing_id = state.briefing_id AND change.locale = state.locale
    JOIN revisions ON revisions.id = change.revision_id
    WHERE state.user_id = $1 AND revisions.number <= state.revision_seen AND change.at > (SELECT min(mark) FROM asked)
    UNION ALL
    SELECT change_event_id FROM change_event_topics
    WHERE topic_id = ANY ($5::uuid[]) AND at > (SELECT min(mark) FROM asked)
    UNION ALL
    SELECT change.id FROM retractions JOIN change_events change USING (briefing_id)
    WHERE change.kind <> 'retracted' AND retractions.at > (SELECT min(mark) FROM asked)
  )`

// Everything in here stands in one index; the lists and counts of a reader away for long touch little else.
const above = `
  FROM change_event_topics
  WHERE topic_id = asked.topic AND at > asked.mark AND NOT is_minor AND $6::locale = ANY (languages)
    AND change_event_id NOT IN (SELECT id FROM hidden)
  ORDER BY at DESC, change_event_id DESC`

const newestSql = `WITH ${asked}
  SELECT found.root, change.id, change.kind, change.at, change.locale, change.note, revisions.number AS revision,
    change.briefing_id AS "briefingId", change.event_id AS "eventId", change.figure_id AS "figureId",
    (SELECT string_agg(topic_id::text, ' ') FROM change_event_topics WHERE change_event_id = change.id) AS "topicIds"
  FROM (
    SELECT DISTINCT asked.root, newest.change_event_id FROM asked
    CROSS JOIN LATERAL (SELECT change_event_id ${above} LIMIT ${changesPerTopic}) newest
  ) found
  JOIN change_events change ON change.id = found.change_event_id
  LEFT JOIN revisions ON revisions.id = change.revision_id
  ORDER BY change.at DESC, change.id DESC`

const countSql = `WITH ${asked}
  SELECT root, count(*)::int AS count FROM (
    SELECT DISTINCT asked.root, newest.subject FROM asked
    CROSS JOIN LATERAL (
      SELECT COALESCE(subject_id, change_event_id) AS subject ${above} LIMIT ${countedAtMost + 1}
    ) newest
  ) subjects GROUP BY root`

/**
 * What is unread in some of the topics a reader follows, in a language: the newest changes of each, and how many things
 * (briefings, dates, figures) changed, counted to just past `countedAtMost`. Left out are small edits, what the reader
 * has read, what a muted topic is about, and what was retracted since.
 */
export async function unreadIn(userId: string, some: Standing[], all: Standing[], locale: Locale): Promise<Unread> {
  const pairs = some.flatMap(({ topicId, reach, readUpTo }) => reach.map((topic) => ({ topicId, topic, readUpTo })))
  const muted = all.filter(({ level }) => !meaningOf[level].isShown).flatMap(({ reach }) => reach)
  const unread: Unread = { changes: new Map(), counts: new Map() }
  if (pairs.length === 0) return unread
  const columns = [
    pairs.map((pair) => pair.topicId),
    pairs.map((pair) => pair.topic),
    pairs.map((pair) => pair.readUpTo),
  ]
  const values = [userId, ...columns, muted, locale]
  const [newest, counts] = await Promise.all([
    connections().query<Omit<Change, 'topicIds'> & { root: string; topicIds: string | null }>(newestSql, values),
    connections().query<{ root: string; count: number }>(countSql, values),
  ])
  for (const { root, topicIds, ...row } of newest.rows) {
    const change = { ...row, topicIds: topicIds?.split(' ') ?? [] }
    const changes = unread.changes.get(root)
    if (changes) changes.push(change)
    else unread.changes.set(root, [change])
  }
  for (const { root, count } of counts.rows) unread.counts.set(root, count)
  return unread
}
