import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { mostCounted, type Notice, type NoticeKind } from './notice'

const pageLength = 30
const excerpt = 300

/** A page of notices, the newest first; `next` continues it, null at the end. */
export type Notices = { notices: Notice[]; next: string | null }

// Told of a note once, a reader who may see it no longer is told no more: neither in the list nor in the count.
const stillTold = (readerId: string) => Prisma.sql`n.user_id = ${readerId}::uuid AND n.channel = 'app'
  AND (n.annotation_id IS NULL OR (a.id IS NOT NULL AND ${seenBy(readerId)}))`

type Row = {
  id: string
  kind: NoticeKind
  actor: string | null
  words: string
  createdAt: Date
  isRead: boolean
  slug: string | null
  locale: Locale | null
  title: string | null
  noteId: string | null
  rootId: string
  quote: string
  body: string
  groupName: string | null
  revision: number | null
}

function noticeOf(row: Row): Notice {
  const { id, kind, actor, words, isRead, slug, locale, title, noteId, rootId, quote, body, revision } = row
  return {
    ...{ id, kind, actor, words, isRead, revision },
    createdAt: row.createdAt.toISOString(),
    briefing: slug && locale && title ? { slug, locale, title } : null,
    note: noteId ? { id: noteId, rootId, quote, body, group: row.groupName } : null,
  }
}

/** What the reader was told, the newest first, from `after` (the id of the last one seen) on. */
export async function noticesFor(actor: Actor, after?: string): Promise<Notices> {
  const past = after ? Prisma.sql`AND n.id < ${after}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    SELECT n.id, n.kind::text, by.name AS actor, n.words, n.created_at AS "createdAt", n.read_at IS NOT NULL AS "isRead",
      b.slug, e.locale::text AS locale, c.title, a.id AS "noteId", COALESCE(a.root_id, a.id) AS "rootId",
      left(a.quote, ${excerpt}) AS quote, left(a.body, ${excerpt}) AS body, g.name AS "groupName", r.number AS revision
    FROM notices n
    LEFT JOIN users by ON by.id = n.actor_id
    LEFT JOIN annotations a ON a.id = n.annotation_id
    LEFT JOIN users u ON u.id = a.author_id
    LEFT JOIN groups g ON g.id = a.group_id
    LEFT JOIN revisions r ON r.id = n.revision_id
    LEFT JOIN change_events h ON h.id = n.change_event_id
    LEFT JOIN revisions p ON p.id = COALESCE(n.revision_id, a.revision_id, h.revision_id)
    LEFT JOIN editions e ON e.id = p.edition_id
    LEFT JOIN briefings b ON b.id = e.briefing_id
    LEFT JOIN revisions c ON c.id = e.current_revision_id
    WHERE ${stillTold(actor.id)} ${past}
    ORDER BY n.id DESC LIMIT ${pageLength + 1}`
  const notices = rows.slice(0, pageLength).map(noticeOf)
  return { notices, next: rows.length > pageLength ? (notices.at(-1)?.id ?? null) : null }
}

/** How many notices the reader has not read; counting ends just past 99. */
export async function unreadNotices(actor: Actor): Promise<number> {
  const [found] = await db.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM (
      SELECT 1 FROM notices n
      LEFT JOIN annotations a ON a.id = n.annotation_id
      LEFT JOIN users u ON u.id = a.author_id
      WHERE ${stillTold(actor.id)} AND n.read_at IS NULL LIMIT ${mostCounted + 1}) counted`
  return found?.unread ?? 0
}
