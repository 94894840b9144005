import type { Actor } from '@/lib/accounts/actor'
import { groupIdsOf, seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { projector } from './anchor'
import type { Annotation, AnnotationInBriefing } from './annotation'
import { publishedTexts } from './published-texts'
import { type AnnotationRow, annotationColumns, annotationJoins, annotationOf, storedAnchor } from './rows'

/** The revision whose annotations are asked for. */
export type AnnotatedRevision = { briefingId: string; editionId: string; revisionId: string; retracted: boolean }

/** A page of a list: `next` is the cursor of the page after it, null at the end. */
export type AnnotationPage = { annotations: Annotation[]; next: string | null }

/** The current revision of a briefing's edition, or the one of this number; null when there is none. */
export async function annotatedRevision(
  slug: string,
  locale: Locale,
  number?: number,
): Promise<AnnotatedRevision | null> {
  const which = number === undefined ? Prisma.sql`r.id = e.current_revision_id` : Prisma.sql`r.number = ${number}`
  const [found] = await db.$queryRaw<AnnotatedRevision[]>`
    SELECT b.id AS "briefingId", e.id AS "editionId", r.id AS "revisionId", x.briefing_id IS NOT NULL AS retracted
    FROM briefings b
    JOIN editions e ON e.briefing_id = b.id AND e.locale = ${locale}::locale
    JOIN revisions r ON r.edition_id = e.id AND ${which}
    LEFT JOIN retractions x ON x.briefing_id = b.id
    WHERE b.slug = ${slug}`
  return found ?? null
}

/** Rows with their place in `revisionId`: stored, or worked out now for those that the job has not come to yet. */
export async function anchored(rows: AnnotationRow[], revisionId: string): Promise<Annotation[]> {
  const unplaced = rows.filter((row) => storedAnchor(row, revisionId) === null)
  const wanted = unplaced.length > 0 ? [revisionId, ...unplaced.map((row) => row.revisionId)] : []
  const texts = await publishedTexts(db, wanted)
  const shown = texts.get(revisionId)
  const projectors = new Map(
    [...texts].map(([id, pinned]) => [id, shown ? projector(pinned, shown) : undefined] as const),
  )
  return rows.map((row) => {
    const stored = storedAnchor(row, revisionId)
    if (stored) return annotationOf(row, stored)
    const place = projectors.get(row.revisionId)
    if (!place) return annotationOf(row, { status: 'orphaned', passage: null, was: row.quote, now: null })
    const { status, passage, was, now } = place(row)
    return annotationOf(row, { status, passage, was, now })
  })
}

async function pageOf(
  where: Prisma.Sql,
  on: AnnotatedRevision,
  readerId: string | null,
  limit: number,
  cursor?: string,
) {
  const after = cursor ? Prisma.sql`AND a.id > ${cursor}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<AnnotationRow[]>`
    SELECT ${annotationColumns(readerId)}
    FROM annotations a ${annotationJoins(Prisma.sql`${on.revisionId}::uuid`)}
    WHERE a.briefing_id = ${on.briefingId}::uuid AND a.withdrawn_at IS NULL AND a.parent_id IS NULL AND ${where} ${after}
      AND a.revision_id IN (SELECT r.id FROM revisions r WHERE r.edition_id = ${on.editionId}::uuid)
    ORDER BY a.id LIMIT ${limit + 1}`
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
  return { annotations: await anchored(shown, on.revisionId), next }
}

/** Everybody's public annotations on a revision, replies left out, the oldest first; `cursor` is the id of the last one seen. */
export function publicAnnotationsOn(on: AnnotatedRevision, limit: number, cursor?: string): Promise<AnnotationPage> {
  return pageOf(Prisma.sql`a.visibility = 'public' AND u.banned_at IS NULL`, on, null, limit, cursor)
}

/** What a reader sees on a revision beyond what everybody does: their own and their groups', replies left out, the oldest first. */
export function annotationsFor(
  actor: Actor,
  on: AnnotatedRevision,
  limit: number,
  cursor?: string,
): Promise<AnnotationPage> {
  const where = Prisma.sql`(a.author_id = ${actor.id}::uuid
    OR (a.group_id = ANY(${groupIdsOf(actor.id)}) AND u.banned_at IS NULL))`
  return pageOf(where, on, actor.id, limit, cursor)
}

/** One annotation that `readerId` may see, with its place in the current revision; null when it is not there for them. */
export async function annotationFor(readerId: string | null, id: string): Promise<AnnotationInBriefing | null> {
  const [row] = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(readerId)}, ${briefingColumns} ${fromBriefings}
    WHERE a.id = ${id}::uuid AND ${seenBy(readerId)}`
  return row ? ((await inBriefings([row]))[0] ?? null) : null
}

export type NoteRow = AnnotationRow & {
  currentRevisionId: string
  slug: string
  locale: Locale
  title: string
  retracted: boolean
}

export const briefingColumns = Prisma.sql`
  e.current_revision_id AS "currentRevisionId", b.slug, e.locale::text AS locale, c.title, x.briefing_id IS NOT NULL AS retracted`

export const fromBriefings = Prisma.sql`
  FROM annotations a
  JOIN briefings b ON b.id = a.briefing_id
  JOIN revisions r ON r.id = a.revision_id
  JOIN editions e ON e.id = r.edition_id
  JOIN revisions c ON c.id = e.current_revision_id
  ${annotationJoins(Prisma.sql`e.current_revision_id`)}
  LEFT JOIN retractions x ON x.briefing_id = b.id`

/** Rows of several briefings as annotations, each with its place in its edition's current revision, in their order. */
export async function inBriefings(rows: NoteRow[]): Promise<AnnotationInBriefing[]> {
  const placed = new Map<string, Annotation>()
  for (const [revisionId, group] of Map.groupBy(rows, (row) => row.currentRevisionId)) {
    for (const annotation of await anchored(group, revisionId)) placed.set(annotation.id, annotation)
  }
  return rows.flatMap((row) => {
    const annotation = placed.get(row.id)
    const { slug, locale, title, retracted } = row
    return annotation ? [{ ...annotation, briefing: { slug, locale, title, retracted } }] : []
  })
}
