import { db } from '@/lib/platform/database'
import { projector } from './anchor'
import { annotationLimits } from './annotation'
import { publishedTexts } from './published-texts'

const batchSize = 1_000

type Unplaced = {
  id: string
  revisionId: string
  startKey: string
  start: number
  endKey: string
  end: number
  quote: string
}

/** Annotations of the edition, withdrawn ones too but no replies (they stand where their thread does), that are pinned to another revision and have no anchor in this one. */
function unplacedIn(revisionId: string, editionId: string, after: string): Promise<Unplaced[]> {
  return db.$queryRaw<Unplaced[]>`
    SELECT a.id, a.revision_id AS "revisionId", a.start_key AS "startKey", a.start, a.end_key AS "endKey", a."end", a.quote
    FROM annotations a
    WHERE a.revision_id IN (SELECT r.id FROM revisions r WHERE r.edition_id = ${editionId}::uuid AND r.id <> ${revisionId}::uuid)
      AND a.id > ${after}::uuid AND a.parent_id IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM annotation_anchors n WHERE n.annotation_id = a.id AND n.revision_id = ${revisionId}::uuid)
    ORDER BY a.id LIMIT ${batchSize}`
}

/**
 * Works out where every annotation of the edition stands in a revision, each from the text it is pinned to, and
 * stores it. Safe to run again and while notes are being written. Returns how many anchors it added.
 */
export async function reanchor(revisionId: string): Promise<number> {
  const revision = await db.revision.findUnique({ where: { id: revisionId }, select: { editionId: true } })
  if (!revision) return 0
  let added = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const batch = await unplacedIn(revisionId, revision.editionId, after)
    const last = batch.at(-1)
    if (!last) return added
    const texts = await publishedTexts(db, [revisionId, ...batch.map((note) => note.revisionId)])
    const shown = texts.get(revisionId)
    if (!shown) return added
    const data = [...Map.groupBy(batch, (note) => note.revisionId)].flatMap(([pinnedId, notes]) => {
      const pinned = texts.get(pinnedId)
      if (!pinned) return []
      const place = projector(pinned, shown)
      return notes.map((note) => {
        const { passage, status, method, was, now } = place(note)
        return { annotationId: note.id, revisionId, status, method, was, now, ...passage }
      })
    })
    // One statement for the batch; an annotation that was purged meanwhile is left out instead of failing all of it.
    added += await db.$executeRaw`
      INSERT INTO annotation_anchors (annotation_id, revision_id, status, method, was, now, start_key, start, end_key, "end")
      SELECT x."annotationId", x."revisionId", x.status::anchor_status, x.method, x.was, x.now, x."startKey", x.start, x."endKey", x."end"
      FROM jsonb_to_recordset(${JSON.stringify(data)}::jsonb) AS x("annotationId" uuid, "revisionId" uuid, status text,
        method text, was text, now text, "startKey" text, start int, "endKey" text, "end" int)
      JOIN annotations a ON a.id = x."annotationId"
      ON CONFLICT DO NOTHING`
    after = last.id
  }
}

/** Removes for ever what was withdrawn more than 30 days before `now`. Returns how many. */
export async function purgeWithdrawn(now: Date): Promise<number> {
  const before = new Date(now.getTime() - annotationLimits.keptDays * 24 * 60 * 60 * 1000)
  const { count } = await db.annotation.deleteMany({ where: { withdrawnAt: { lt: before } } })
  return count
}
