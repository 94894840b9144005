import type { RevisionKind } from '@/lib/briefings/new-revision'
import { Prisma } from '@/lib/platform/generated/client'
import { type Anchor, type AnchorStatus, type Settled, standingAt } from './anchor-status'
import type { Annotation, Colour, EditorAnswer, NoteLabel, Visibility } from './annotation'
import { noteBody } from './note-body'
import type { Passage } from './passage'
import { type TreatmentColumns, treatmentOf } from './treatment'
import { repliesSeenBy, treatmentColumns } from './treatment-columns'

/** A stored anchor as SQL gives it; null where there is none. */
export type AnchorColumns = {
  anchorStatus: AnchorStatus | null
  anchorStartKey: string | null
  anchorStart: number | null
  anchorEndKey: string | null
  anchorEnd: number | null
  was: string | null
  now: string | null
  places: number | null
  suggestions: Passage[] | null
  removedIn: number | null
  removedBy: RevisionKind | null
  settled: Settled | null
}

/** An annotation as SQL gives it, with its anchor in one revision where there is a stored one. */
export type AnnotationRow = Passage &
  AnchorColumns &
  TreatmentColumns & {
    id: string
    revisionId: string
    author: string
    mine: boolean
    quote: string
    prefix: string
    suffix: string
    body: string
    colour: Colour
    visibility: Visibility
    groupId: string | null
    groupName: string | null
    label: NoteLabel | null
    rootId: string | null
    parentId: string | null
    depth: number
    replies: number
    helpful: number
    resolved: boolean
    tags: string[]
    createdAt: Date
    updatedAt: Date
    answer: EditorAnswer | null
    flagged: boolean
    moderates: boolean
  }

const instant = (at: Prisma.Sql) => Prisma.sql`to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The columns of an anchor, from `annotation_anchors n` and the revision `nr` that took its words away. */
export const anchorColumns = Prisma.sql`
  n.status::text AS "anchorStatus", n.start_key AS "anchorStartKey",
    n.start AS "anchorStart", n.end_key AS "anchorEndKey", n."end" AS "anchorEnd", n.was, n.now,
    n.places, n.suggestions, nr.number AS "removedIn", nr.kind::text AS "removedBy",
    (SELECT jsonb_build_object('kind', s.kind, 'at', ${instant(Prisma.sql`s.at`)}) FROM settlements s
      WHERE s.annotation_id = n.annotation_id AND s.revision_id = n.revision_id) AS settled`

/** The columns of an AnnotationRow, from `annotations a` and `annotationJoins`; what differs from reader to reader is `readerId`'s. */
export function annotationColumns(readerId: string | null): Prisma.Sql {
  const tags = readerId
    ? Prisma.sql`CASE WHEN a.author_id = ${readerId}::uuid THEN ARRAY(
        SELECT t.name FROM annotation_tags at JOIN tags t ON t.id = at.tag_id
        WHERE at.annotation_id = a.id ORDER BY t.key) ELSE '{}' END`
    : Prisma.sql`'{}'::text[]`
  const mine = readerId ? Prisma.sql`a.author_id = ${readerId}::uuid` : Prisma.sql`false`
  return Prisma.sql`
    a.id, a.revision_id AS "revisionId", u.name AS author, ${mine} AS mine, a.start_key AS "startKey", a.start, a.end_key AS "endKey",
    a."end", a.quote, a.prefix, a.suffix, a.body, a.colour::text, a.visibility::text, a.created_at AS "createdAt",
    a.updated_at AS "updatedAt", a.group_id AS "groupId", g.name AS "groupName", a.label::text, a.root_id AS "rootId",
    a.parent_id AS "parentId", a.depth, ${repliesSeenBy(readerId)} AS replies, ${treatmentColumns(readerId)},
    (SELECT count(*)::int FROM helpful_votes hv WHERE hv.annotation_id = a.id) AS helpful,
    EXISTS (SELECT 1 FROM resolutions rs WHERE rs.annotation_id = a.id) AS resolved, ${tags} AS tags, ${anchorColumns},
    (SELECT jsonb_build_object('revision', er.number, 'sentence', ea.sentence, 'by', eu.name, 'at', ${instant(Prisma.sql`ea.at`)})
      FROM editor_answers ea JOIN revisions er ON er.id = ea.revision_id LEFT JOIN users eu ON eu.id = ea.editor_id
      WHERE ea.annotation_id = a.id) AS answer`
}

/** The author, group and place in a revision of `annotations a`; a reply stands where its thread's first note does. */
export function annotationJoins(revision: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`JOIN users u ON u.id = a.author_id
    LEFT JOIN groups g ON g.id = a.group_id
    LEFT JOIN annotation_anchors n ON n.annotation_id = COALESCE(a.root_id, a.id) AND n.revision_id = ${revision}
    LEFT JOIN revisions nr ON nr.id = n.removed_in_id`
}

/** The stored anchor, the pinned place itself when `revisionId` is the pinned one, or null when none is stored yet. */
export function storedAnchor(row: AnnotationRow, revisionId: string): Anchor | null {
  const { anchorStatus: status, anchorStartKey: startKey, anchorEndKey: endKey, was, now, removedIn, removedBy } = row
  if (row.revisionId === revisionId && status === null) return standingAt(row)
  if (status === null) return null
  const passage =
    startKey === null || endKey === null
      ? null
      : { startKey, start: row.anchorStart ?? 0, endKey, end: row.anchorEnd ?? 0 }
  return {
    ...{ status, passage, was, now, places: row.places ?? 0, settled: row.settled },
    suggestions: row.mine ? (row.suggestions ?? []) : [],
    removed: removedIn === null || removedBy === null ? null : { revision: removedIn, kind: removedBy },
  }
}

/** The row as a domain annotation that stands at `anchor`. */
export function annotationOf(row: AnnotationRow, anchor: Anchor): Annotation {
  const { id, revisionId, author, mine, startKey, start, endKey, end, quote, prefix, suffix, body } = row
  const { label, rootId, parentId, depth, replies, helpful, resolved, flagged, moderates } = row
  // Of somebody else's hidden note nothing is told but that it is one.
  const isShown = mine || !row.hidden
  return {
    id,
    revisionId,
    author: isShown ? author : '',
    mine,
    startKey,
    start,
    endKey,
    end,
    quote,
    prefix,
    suffix,
    body: isShown ? body : '',
    bodyNodes: isShown ? noteBody(body) : [],
    colour: row.colour,
    visibility: row.visibility,
    group: row.groupId === null ? null : { id: row.groupId, name: row.groupName ?? '' },
    label: isShown ? label : null,
    rootId,
    parentId,
    depth,
    replies,
    helpful,
    resolved,
    treatment: treatmentOf(row),
    flagged,
    moderates,
    tags: row.tags,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    answer: row.answer,
    anchor,
  }
}
