import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { goneFrom } from './anchor-status'
import type { Annotation, AnnotationInBriefing } from './annotation'
import { placer } from './placing'
import {
  type AnchorColumns,
  type AnnotationRow,
  anchorColumns,
  annotationColumns,
  annotationJoins,
  annotationOf,
  storedAnchor,
} from './rows'

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

/** Rows with their place in `revisionId`; one that nobody has asked for yet is worked out and stored first. */
async function anchored(rows: AnnotationRow[], revisionId: string): Promise<Annotation[]> {
  // An answer stands where the first note of its thread does.
  const rootOf = (row: AnnotationRow) => row.rootId ?? row.id
  const unplaced = rows.filter((row) => storedAnchor(row, revisionId) === null)
  const roots = new Map(unplaced.map((row) => [rootOf(row), { ...row, id: rootOf(row) }]))
  if (roots.size > 0) await placer(revisionId).then((place) => place([...roots.values()]))
  const placed = await anchorsOf([...roots.keys()], revisionId)
  return rows.map((row) => {
    const whole = { ...row, ...placed.get(rootOf(row)) }
    return annotationOf(whole, storedAnchor(whole, revisionId) ?? goneFrom(row.quote))
  })
}

async function anchorsOf(ids: string[], revisionId: string): Promise<Map<string, AnchorColumns>> {
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(AnchorColumns & { rootId: string })[]>`
    SELECT n.annotation_id AS "rootId", ${anchorColumns}
    FROM annotation_anchors n LEFT JOIN revisions nr ON nr.id = n.removed_in_id
    WHERE n.revision_id = ${revisionId}::uuid AND n.annotation_id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ rootId, ...columns }) => [rootId, columns]))
}

// The page is chosen first, in the order of an index, and only its notes are asked for all that belongs to them.
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
    FROM (
      SELECT a.* FROM annotations a JOIN users u ON u.id = a.author_id
      WHERE a.briefing_id = ${on.briefingId}::uuid AND a.withdrawn_at IS NULL AND a.parent_id IS NULL AND ${where} ${after}
        AND a.revision_id = ANY(ARRAY(SELECT r.id FROM revisions r JOIN revisions s ON s.id = ${on.revisionId}::uuid
          WHERE r.edition_id = s.edition_id AND r.number <= s.number))
      ORDER BY a.id LIMIT ${limit + 1}
    ) a ${annotationJoins(Prisma.sql`${on.revisionId}::uuid`)}
    ORDER BY a.id`
  const shown = rows.slice(0, limit)
  const next = rows.length > limit ? (shown.at(-1)?.id ?? null) : null
  return { annotations: await anchored(shown, on.revisionId), next }
}

/** Everybody's public annotations on a revision, replies and notes on later ones left out, the oldest first; `cursor` is the id of the last one seen. */
export function publicAnnotationsOn(on: AnnotatedRevision, limit: number, cursor?: string): Promise<AnnotationPage> {
  return pageOf(seenBy(null), on, null, limit, cursor)
}

/** What a reader sees on a revision: their own, their groups' and public ones, replies left out, the oldest first. */
export function annotationsFor(
  actor: Actor,
  on: AnnotatedRevision,
  limit: number,
  cursor?: string,
): Promise<AnnotationPage> {
  return pageOf(seenBy(actor.id), on, actor.id, limit, cursor)
}

/** Those of the named annotations that a reader (null: anybody) may see on a revision, replies left out. */
export async function annotationsNamed(
  readerId: string | null,
  on: AnnotatedRevision,
  ids: readonly string[],
): Promise<Annotation[]> {
  if (ids.length === 0) return []
  const where = Prisma.sql`a.id = ANY(${ids}::uuid[]) AND ${seenBy(readerId)}`
  return (await pageOf(where, on, readerId, ids.length)).annotations
}

/** One annotation that `readerId` may see, with its place in the current revision; null when it is not there for them. */
export async function annotationFor(readerId: string | null, id: string): Promise<AnnotationInBriefing | null> {
  const [row] = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(readerId)}, ${briefingColumns} ${fromBriefings}
    WHERE a.id = ${id}::uuid AND ${seenBy(readerId)}`
  return row ? ((await inBriefings([row]))[0] ?? null) : null
}

/** Those of these annotations that a reader may see, each with its place in the current revision; in no order. */
export async function annotationsSeen(actor: Actor, ids: string[]): Promise<AnnotationInBriefing[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(actor.id)}, ${briefingColumns} ${fromBriefings}
    WHERE a.id = ANY(${ids}::uuid[]) AND ${seenBy(actor.id)}`
  return inBriefings(rows)
}

/** Who wrote an annotation that the reader may see; null when it is not there for them. */
export async function authorOf(reader: Actor, id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ authorId: string }[]>`
    SELECT a.author_id AS "authorId" FROM annotations a JOIN users u ON u.id = a.author_id
    WHERE a.id = ${id}::uuid AND ${seenBy(reader.id)}`
  return row?.authorId ?? null
}

export type NoteRow = AnnotationRow & {
  currentRevisionId: string
  slug: string
  locale: Locale
  title: string
  retracted: boolean
  noted: number
}

export const briefingColumns = Prisma.sql`
  e.current_revision_id AS "currentRevisionId", b.slug, e.locale::text AS locale, c.title, x.briefing_id IS NOT NULL AS retracted,
  r.number AS noted`

/** Annotations with their briefings, and their places in `revision`. */
export const fromBriefingsAt = (revision: Prisma.Sql) => Prisma.sql`
  FROM annotations a
  JOIN briefings b ON b.id = a.briefing_id
  JOIN revisions r ON r.id = a.revision_id
  JOIN editions e ON e.id = r.edition_id
  JOIN revisions c ON c.id = e.current_revision_id
  ${annotationJoins(revision)}
  LEFT JOIN retractions x ON x.briefing_id = b.id`

export const fromBriefings = fromBriefingsAt(Prisma.sql`e.current_revision_id`)

/** Rows of several briefings as annotations, each with its place in its edition's current revision, in their order. */
export async function inBriefings(rows: NoteRow[]): Promise<AnnotationInBriefing[]> {
  const placed = new Map<string, Annotation>()
  for (const [revisionId, group] of Map.groupBy(rows, (row) => row.currentRevisionId)) {
    for (const annotation of await anchored(group, revisionId)) placed.set(annotation.id, annotation)
  }
  return rows.flatMap((row) => {
    const annotation = placed.get(row.id)
    const { slug, locale, title, retracted, noted } = row
    return annotation ? [{ ...annotation, briefing: { slug, locale, title, retracted, noted } }] : []
  })
}
