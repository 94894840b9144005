import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { db, type Tx, transaction } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'
import { type BackLink, type LinkKind, linkLimits, type NoteLink, type TargetType } from './link'
import type { LinkDraft } from './schema'
import { seenNote } from './seen-note'

type Column = 'sourceId' | 'figureId' | 'briefingId' | 'noteId'

/** The thing that a link names, if the actor may see it. Throws Problem `invalid` at `key`. */
async function targetOf(tx: Tx, actor: Actor, type: TargetType, key: string): Promise<Partial<Record<Column, string>>> {
  const missing = new Problem('invalid', 'invalid', { fields: { key: { key: 'talk:no_such_target' } } })
  if (type === 'note') {
    if (!Id.safeParse(key).success) throw missing
    return { noteId: (await seenNote(tx, actor, key)).id }
  }
  const where = { slug: key }
  const select = { id: true }
  const shown = { ...where, retraction: null, editions: { some: { currentRevisionId: { not: null } } } }
  const found =
    type === 'briefing'
      ? await tx.briefing.findFirst({ where: shown, select })
      : type === 'source'
        ? await tx.source.findUnique({ where, select })
        : await tx.figure.findUnique({ where, select })
  if (!found) throw missing
  return { [`${type}Id`]: found.id }
}

/**
 * Links the actor's own note to something they may see; the same again changes nothing. Circles do no harm: a link is
 * shown, never followed. Throws `not_found`, `invalid` for what is not there or the note itself, `unprocessable` above twenty.
 */
export async function link(actor: Actor, id: string, { kind, type, key }: LinkDraft): Promise<void> {
  await transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM annotations WHERE id = ${id}::uuid AND author_id = ${actor.id}::uuid AND withdrawn_at IS NULL FOR UPDATE`
    if (!mine) throw new Problem('not_found', 'not_found')
    const target = await targetOf(tx, actor, type, key)
    if (target.noteId === id) {
      throw new Problem('invalid', 'invalid', { fields: { key: { key: 'talk:linked_to_itself' } } })
    }
    if ((await tx.noteLink.count({ where: { annotationId: id } })) >= linkLimits.perNote) {
      throw new Problem('unprocessable', { key: 'talk:too_many_links', values: { limit: linkLimits.perNote } })
    }
    await tx.noteLink.createMany({ data: [{ id: uuidv7(), annotationId: id, kind, ...target }], skipDuplicates: true })
  })
}

/** Takes a link off the actor's own note. Throws Problem `not_found`. */
export async function unlink(actor: Actor, id: string, linkId: string): Promise<void> {
  const where = { id: linkId, annotationId: id, annotation: { authorId: actor.id } }
  const { count } = await db.noteLink.deleteMany({ where })
  if (count === 0) throw new Problem('not_found', 'not_found')
}

type LinkRow = {
  id: string
  kind: LinkKind
  type: TargetType
  key: string | null
  name: string
  topicSlug: string | null
  iso2: string | null
}
type Paged = { slug: string | null; locale: Locale | null }

const pageOf = ({ slug, locale }: Paged) => (slug && locale ? { slug, locale } : null)

// The edition of a briefing in a language, or else its first.
const shownEdition = (briefing: Prisma.Sql, locale: Locale) => Prisma.sql`
  LEFT JOIN LATERAL (SELECT s.slug, e.locale, r.title FROM briefings s JOIN editions e ON e.briefing_id = s.id
    JOIN revisions r ON r.id = e.current_revision_id
    WHERE s.id = ${briefing} ORDER BY e.locale::text = ${locale} DESC, e.locale LIMIT 1) shown ON true`

/** What a note that the reader may see is linked to; a linked note that they may not see is left out. */
export async function linksOf(readerId: string | null, id: string, locale: Locale): Promise<NoteLink[]> {
  const rows = await db.$queryRaw<(LinkRow & Paged)[]>`
    SELECT l.id, l.kind::text, shown.slug, shown.locale::text AS locale,
      CASE WHEN l.note_id IS NOT NULL THEN 'note' WHEN l.source_id IS NOT NULL THEN 'source'
        WHEN l.figure_id IS NOT NULL THEN 'figure' ELSE 'briefing' END AS type,
      tp.slug AS "topicSlug", tp.iso2,
      COALESCE(a.id::text, so.slug, f.slug, shown.slug) AS key,
      COALESCE(left(NULLIF(a.body, ''), 120), left(a.quote, 120), so.title, ft.metric, f.slug, shown.title) AS name
    FROM note_links l
    LEFT JOIN annotations a ON a.id = l.note_id
    LEFT JOIN users u ON u.id = a.author_id
    LEFT JOIN sources so ON so.id = l.source_id
    LEFT JOIN figures f ON f.id = l.figure_id
    LEFT JOIN topics tp ON tp.id = f.subject_id
    LEFT JOIN LATERAL (SELECT t.metric FROM figure_texts t WHERE t.figure_id = f.id
      ORDER BY t.locale::text = ${locale} DESC, t.locale LIMIT 1) ft ON true
    ${shownEdition(Prisma.sql`COALESCE(l.briefing_id, a.briefing_id)`, locale)}
    WHERE l.annotation_id = ${id}::uuid AND (l.note_id IS NULL OR ${seenBy(readerId)})
    ORDER BY l.id`
  return rows.flatMap(({ id: linkId, kind, type, key, name, topicSlug, iso2, ...page }) => {
    if (key === null) return []
    const topic = topicSlug === null ? null : { slug: topicSlug, iso2 }
    return [{ id: linkId, kind, target: { type, key, name, page: pageOf(page), topic } }]
  })
}

/** The notes that are linked to this one and that the reader may see, the latest first. */
export async function backLinksOf(readerId: string | null, id: string, locale: Locale): Promise<BackLink[]> {
  const rows = await db.$queryRaw<({ kind: LinkKind; id: string; author: string; body: string } & Paged)[]>`
    SELECT l.kind::text, a.id, u.name AS author, left(COALESCE(NULLIF(a.body, ''), a.quote), 120) AS body,
      shown.slug, shown.locale::text AS locale
    FROM note_links l JOIN annotations a ON a.id = l.annotation_id JOIN users u ON u.id = a.author_id
    ${shownEdition(Prisma.sql`a.briefing_id`, locale)}
    WHERE l.note_id = ${id}::uuid AND ${seenBy(readerId)}
    ORDER BY l.id DESC LIMIT 50`
  return rows.map(({ kind, id: noteId, author, body, ...page }) => ({
    kind,
    note: { id: noteId, author, body },
    page: pageOf(page),
  }))
}
