import type { Actor } from '@/lib/accounts/actor'
import { answerSeenBy, seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { AnnotationInBriefing } from './annotation'
import type { BackLink, NoteLink } from './link'
import { backLinksOf, linksOf } from './links'
import { briefingColumns, fromBriefings, inBriefings, type NoteRow } from './queries'
import { annotationColumns } from './rows'
import type { SeenNote } from './seen-note'
import { mayResolve, roleOver } from './standing'

/** How many found a note helpful, and whether the reader did. */
export type Standing = { helpful: number; iFoundHelpful: boolean }

/** The answers under a note, the oldest first; `next` continues them, null at the end. */
export type Answers = { replies: (AnnotationInBriefing & Standing)[]; next: string | null }

/** All that is said about a note: the answers, who found it helpful, whether it is resolved, what it is linked to. */
export type Thread = Answers &
  Standing & {
    following: boolean
    resolved: { by: string | null; at: string } | null
    mayResolve: boolean
    links: NoteLink[]
    linkedFrom: BackLink[]
  }

// Answers that moderators hid stay as gaps where answers hang below them that the reader is shown.
const gapsIn = (rootId: string, readerId: string | null) => Prisma.sql`
  SELECT h.id, h.parent_id FROM annotations h
  WHERE h.root_id = ${rootId}::uuid AND h.hiding_id IS NOT NULL AND h.withdrawn_at IS NULL AND EXISTS (
    SELECT 1 FROM annotations c JOIN users cu ON cu.id = c.author_id
    WHERE c.parent_id = h.id AND ${answerSeenBy(readerId, Prisma.sql`c`, Prisma.sql`cu`)})
  UNION SELECT h.id, h.parent_id FROM gaps JOIN annotations h ON h.id = gaps.parent_id
  WHERE h.root_id IS NOT NULL AND h.hiding_id IS NOT NULL AND h.withdrawn_at IS NULL`

const standingColumns = (readerId: string | null) => Prisma.sql`
  (SELECT count(*)::int FROM helpful_votes v WHERE v.annotation_id = a.id) AS helpful,
  EXISTS (SELECT 1 FROM helpful_votes v WHERE v.annotation_id = a.id AND v.user_id = ${readerId}::uuid) AS "iFoundHelpful"`

/** The answers under a note that the reader may see (none under any other); `cursor` is the id of the last one seen. */
export async function answersTo(
  reader: Actor | null,
  rootId: string,
  limit: number,
  cursor?: string,
): Promise<Answers> {
  const readerId = reader?.id ?? null
  const after = cursor ? Prisma.sql`AND a.id > ${cursor}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<(NoteRow & Standing)[]>`
    WITH RECURSIVE gaps AS (${gapsIn(rootId, readerId)})
    SELECT ${annotationColumns(readerId)}, ${standingColumns(readerId)}, ${briefingColumns} ${fromBriefings}
    WHERE a.root_id = ${rootId}::uuid AND (${seenBy(readerId)} OR a.id IN (SELECT gaps.id FROM gaps)) ${after}
      AND EXISTS (SELECT 1 FROM annotations first JOIN users opener ON opener.id = first.author_id
        WHERE first.id = a.root_id AND ${seenBy(readerId, Prisma.sql`first`, Prisma.sql`opener`)})
    ORDER BY a.id LIMIT ${limit + 1}`
  const shown = new Map(rows.slice(0, limit).map((row) => [row.id, row]))
  const replies = (await inBriefings([...shown.values()])).map((note) => {
    const { helpful = 0, iFoundHelpful = false } = shown.get(note.id) ?? {}
    return { ...note, helpful, iFoundHelpful }
  })
  return { replies, next: rows.length > limit ? (replies.at(-1)?.id ?? null) : null }
}

type First = Standing & { following: boolean; resolvedBy: string | null; resolvedAt: Date | null }

/** A note's thread as the reader sees it; null when the note is not there for them. `id` may be that of an answer. */
export async function threadOf(
  reader: Actor | null,
  id: string,
  locale: Locale,
  limit: number,
): Promise<Thread | null> {
  const readerId = reader?.id ?? null
  const [root] = await db.$queryRaw<(SeenNote & First)[]>`
    SELECT a.id, a.id AS "rootId", a.author_id AS "authorId", a.author_id AS "rootAuthorId", a.briefing_id AS "briefingId",
      a.visibility::text, a.group_id AS "groupId", ${standingColumns(readerId)}, s.at AS "resolvedAt", sb.name AS "resolvedBy",
      EXISTS (SELECT 1 FROM thread_follows tf WHERE tf.annotation_id = a.id AND tf.user_id = ${readerId}::uuid
        AND tf.stopped_at IS NULL) AS following
    FROM annotations a JOIN users u ON u.id = a.author_id
    LEFT JOIN resolutions s ON s.annotation_id = a.id LEFT JOIN users sb ON sb.id = s.by_id
    WHERE a.id = (SELECT COALESCE(x.root_id, x.id) FROM annotations x WHERE x.id = ${id}::uuid) AND ${seenBy(readerId)}`
  if (!root) return null
  const [answers, links, linkedFrom, role] = await Promise.all([
    answersTo(reader, root.id, limit),
    linksOf(readerId, root.id, locale),
    backLinksOf(readerId, root.id, locale),
    reader ? roleOver(db, reader, root) : null,
  ])
  const { helpful, iFoundHelpful, following, resolvedAt, resolvedBy } = root
  return {
    ...answers,
    ...{ helpful, iFoundHelpful, following, links, linkedFrom },
    resolved: resolvedAt ? { by: resolvedBy, at: resolvedAt.toISOString() } : null,
    mayResolve: reader !== null && mayResolve(reader, root, role),
  }
}
