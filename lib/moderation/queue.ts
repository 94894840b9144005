import type { Actor } from '@/lib/accounts/actor'
import { requireRole } from '@/lib/accounts/actor'
import { type NoteNode, noteBody } from '@/lib/annotations/note-body'
import type { ModerationReason } from '@/lib/annotations/treatment'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { type DecisionKind, moderationLimits, possibleDecisions, type Waiting } from './decision'
import { moderatesGroup, within } from './moderators'

/**
 * A note that waits for a moderator, with what is needed to decide. `seen` is the last decision on it ('' for none);
 * `flags` are the readers' words, without their names; `history` counts earlier decisions on the author's notes.
 */
export type WaitingNote = Waiting & {
  id: string
  since: string
  seen: string
  possible: DecisionKind[]
  author: string
  authorSince: string
  history: { approved: number; hidden: number; dismissed: number }
  quote: string
  prefix: string
  suffix: string
  bodyNodes: NoteNode[]
  group: string | null
  briefing: { slug: string; locale: Locale; title: string }
  /** What it answers, and the first note of its thread where that is another. */
  thread: { author: string; bodyNodes: NoteNode[] }[]
  flags: { reason: ModerationReason; words: string }[]
  hiding: { reason: ModerationReason; words: string } | null
  objection: string | null
}

/** A page of the queue, the longest waiting first; `next` continues it, null at the end. */
export type Queue = { notes: WaitingNote[]; next: string | null }

type Row = Omit<WaitingNote, 'since' | 'authorSince' | 'possible' | 'bodyNodes' | 'briefing' | 'thread'> & {
  since: Date
  authorSince: Date
  body: string
  slug: string
  locale: Locale
  title: string
  thread: { author: string; body: string }[]
}

const waitingSince = Prisma.sql`
  SELECT fl.annotation_id AS id, fl.made_at AS since FROM flags fl WHERE fl.decision_id IS NULL
  UNION ALL SELECT h.id, h.held_at FROM annotations h WHERE h.held_at IS NOT NULL
  UNION ALL SELECT o.annotation_id, o.made_at FROM objections o WHERE o.decision_id IS NULL`

// Held and flagged words that nobody sees any more (withdrawn, made private, of somebody banned) wait for nothing.
const waiting = (groupId: string | null) => Prisma.sql`
  SELECT a.id, min(w.since) AS since FROM (${waitingSince}) w
  JOIN annotations a ON a.id = w.id JOIN users u ON u.id = a.author_id
  WHERE a.withdrawn_at IS NULL AND a.visibility <> 'private' AND u.banned_at IS NULL AND ${within(groupId)} GROUP BY a.id`

const decisionsOf = (kind: DecisionKind) => Prisma.sql`(SELECT count(*)::int FROM decisions d
  WHERE d.author_id = a.author_id AND d.kind = ${kind}::decision_kind
    AND NOT EXISTS (SELECT 1 FROM decisions un WHERE un.undoes_id = d.id))`

const columns = Prisma.sql`a.id, w.since, a.quote, a.prefix, a.suffix, a.body, u.name AS author, u.created_at AS "authorSince",
  g.name AS "group", b.slug, e.locale::text AS locale, c.title, a.held_at IS NOT NULL AS held, a.hiding_id IS NOT NULL AS hidden,
  COALESCE((SELECT d.id::text FROM decisions d WHERE d.annotation_id = a.id ORDER BY d.id DESC LIMIT 1), '') AS seen,
  jsonb_build_object('approved', ${decisionsOf('approve')}, 'hidden', ${decisionsOf('hide')},
    'dismissed', ${decisionsOf('dismiss')}) AS history,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('reason', s.reason, 'words', s.words)) FROM (
    SELECT fl.reason, fl.words FROM flags fl WHERE fl.annotation_id = a.id AND fl.decision_id IS NULL
    ORDER BY fl.made_at LIMIT 50) s), '[]') AS flags,
  (SELECT jsonb_build_object('reason', d.reason, 'words', d.words) FROM decisions d WHERE d.id = a.hiding_id) AS hiding,
  (SELECT o.words FROM objections o WHERE o.annotation_id = a.id AND o.decision_id IS NULL LIMIT 1) AS objection,
  COALESCE((SELECT jsonb_agg(jsonb_build_object('author', tu.name, 'body', t.body) ORDER BY t.depth)
    FROM annotations t JOIN users tu ON tu.id = t.author_id WHERE t.id IN (a.root_id, a.parent_id)), '[]') AS thread`

function waitingNote(row: Row): WaitingNote {
  const { since, authorSince, body, slug, locale, title, thread, ...rest } = row
  const state = { ...rest, flagged: row.flags.length > 0, objected: row.objection !== null }
  return {
    ...state,
    since: since.toISOString(),
    authorSince: authorSince.toISOString(),
    possible: possibleDecisions(state),
    bodyNodes: noteBody(body),
    briefing: { slug, locale, title },
    thread: thread.map((note) => ({ author: note.author, bodyNodes: noteBody(note.body) })),
  }
}

const place = /^(?<since>\d{1,15})_(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function past(after: string | undefined): Prisma.Sql {
  const groups = place.exec(after ?? '')?.groups
  const at = new Date(Number(groups?.since))
  if (!groups?.id || Number.isNaN(at.getTime())) return Prisma.empty
  return Prisma.sql`WHERE (w.since, w.id) > (${at}::timestamptz, ${groups.id}::uuid)`
}

async function queueOf(groupId: string | null, after: string | undefined): Promise<Queue> {
  const limit = moderationLimits.page
  const rows = await db.$queryRaw<Row[]>`
    WITH page AS (SELECT * FROM (${waiting(groupId)}) w ${past(after)} ORDER BY w.since, w.id LIMIT ${limit + 1})
    SELECT ${columns} FROM page w
    JOIN annotations a ON a.id = w.id JOIN users u ON u.id = a.author_id LEFT JOIN groups g ON g.id = a.group_id
    JOIN briefings b ON b.id = a.briefing_id JOIN revisions r ON r.id = a.revision_id JOIN editions e ON e.id = r.edition_id
    JOIN revisions c ON c.id = e.current_revision_id
    ORDER BY w.since, w.id`
  const notes = rows.slice(0, limit).map(waitingNote)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { notes, next: last ? `${last.since.getTime()}_${last.id}` : null }
}

/** Everything that waits for a moderator, `after` a place in the queue. Editors only. */
export async function moderationQueue(actor: Actor, after?: string): Promise<Queue> {
  requireRole(actor, 'editor')
  return queueOf(null, after)
}

/** What of a group waits for its moderators. Throws `not_found` for who is none of them. */
export async function groupQueue(actor: Actor, groupId: string, after?: string): Promise<Queue> {
  if (!(await moderatesGroup(actor, groupId))) throw new Problem('not_found', 'not_found')
  return queueOf(groupId, after)
}
/** How many notes wait, counted to 100: everywhere, or in a group. For those who may see the queue. */
export async function waitingCount(groupId: string | null): Promise<number> {
  const [found] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM (SELECT 1 FROM (${waiting(groupId)}) w LIMIT 100) counted`
  return found?.waiting ?? 0
}
