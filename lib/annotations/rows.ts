import { Prisma } from '@/lib/platform/generated/client'
import type { Anchor, AnchorStatus } from './anchor'
import type { Annotation, Colour, Visibility } from './annotation'
import { noteBody } from './note-body'
import type { Passage } from './passage'

/** An annotation as SQL gives it, with its anchor in one revision where there is a stored one. */
export type AnnotationRow = Passage & {
  id: string
  revisionId: string
  author: string
  quote: string
  prefix: string
  suffix: string
  body: string
  colour: Colour
  visibility: Visibility
  tags: string[]
  createdAt: Date
  updatedAt: Date
  anchorStatus: AnchorStatus | null
  anchorStartKey: string | null
  anchorStart: number | null
  anchorEndKey: string | null
  anchorEnd: number | null
}

/** The columns of an AnnotationRow, from `annotations a`, `users u` and `annotation_anchors n`; `tags` are those of `readerId`. */
export function annotationColumns(readerId: string | null): Prisma.Sql {
  const tags = readerId
    ? Prisma.sql`CASE WHEN a.author_id = ${readerId}::uuid THEN ARRAY(
        SELECT t.name FROM annotation_tags at JOIN tags t ON t.id = at.tag_id
        WHERE at.annotation_id = a.id ORDER BY t.key) ELSE '{}' END`
    : Prisma.sql`'{}'::text[]`
  return Prisma.sql`
    a.id, a.revision_id AS "revisionId", u.name AS author, a.start_key AS "startKey", a.start, a.end_key AS "endKey",
    a."end", a.quote, a.prefix, a.suffix, a.body, a.colour::text, a.visibility::text, a.created_at AS "createdAt",
    a.updated_at AS "updatedAt", ${tags} AS tags, n.status::text AS "anchorStatus", n.start_key AS "anchorStartKey",
    n.start AS "anchorStart", n.end_key AS "anchorEndKey", n."end" AS "anchorEnd"`
}

/** The stored anchor, the pinned place itself when `revisionId` is the pinned one, or null when none is stored yet. */
export function storedAnchor(row: AnnotationRow, revisionId: string): Anchor | null {
  const { startKey, start, endKey, end } = row
  if (row.revisionId === revisionId) return { status: 'unchanged', passage: { startKey, start, endKey, end } }
  if (row.anchorStatus === null) return null
  if (row.anchorStartKey === null || row.anchorEndKey === null) return { status: row.anchorStatus, passage: null }
  const passage = {
    startKey: row.anchorStartKey,
    start: row.anchorStart ?? 0,
    endKey: row.anchorEndKey,
    end: row.anchorEnd ?? 0,
  }
  return { status: row.anchorStatus, passage }
}

/** The row as a domain annotation that stands at `anchor`. */
export function annotationOf(row: AnnotationRow, anchor: Anchor): Annotation {
  const { id, revisionId, author, startKey, start, endKey, end, quote, prefix, suffix, body } = row
  return {
    id,
    revisionId,
    author,
    startKey,
    start,
    endKey,
    end,
    quote,
    prefix,
    suffix,
    body,
    bodyNodes: noteBody(body),
    colour: row.colour,
    visibility: row.visibility,
    tags: row.tags,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    anchor,
  }
}
