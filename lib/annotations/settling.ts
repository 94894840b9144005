import type { Actor } from '@/lib/accounts/actor'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import type { Projection } from './anchor'
import { wordsAt } from './passage'
import { publishedTexts } from './published-texts'
import type { NotePlace } from './schema'
import { projectSettled } from './settled'

type Own = {
  revisionId: string
  currentRevisionId: string
  startKey: string
  start: number
  endKey: string
  end: number
  quote: string
}

/**
 * Says where the actor's own note stands in the current revision: where it was found already, which confirms that, or at
 * other words. Later revisions start from there. Throws Problem `not_found`, `conflict` when the text has changed, when
 * the words are not what stands there or when the note was made on this revision.
 */
export async function settle(actor: Actor, id: string, place: NotePlace): Promise<void> {
  await takePoint('annotate', actor.id)
  const text = (await publishedTexts(db, [place.revisionId])).get(place.revisionId)
  await transaction(async (tx) => {
    const [note] = await tx.$queryRaw<Own[]>`
      SELECT a.revision_id AS "revisionId", e.current_revision_id AS "currentRevisionId", a.start_key AS "startKey",
        a.start, a.end_key AS "endKey", a."end", a.quote
      FROM annotations a JOIN revisions r ON r.id = a.revision_id JOIN editions e ON e.id = r.edition_id
      WHERE a.id = ${id}::uuid AND a.author_id = ${actor.id}::uuid AND a.withdrawn_at IS NULL AND a.parent_id IS NULL
      FOR UPDATE OF a FOR SHARE OF e`
    if (!note) throw new Problem('not_found', 'not_found')
    if (note.revisionId === place.revisionId) throw new Problem('conflict', 'annotations:made_here')
    const isThere = text && wordsAt(text, place) === place.quote
    if (note.currentRevisionId !== place.revisionId || !isThere) {
      throw new Problem('conflict', 'annotations:text_changed')
    }
    const { revisionId, quote, ...passage } = place
    const which = { annotationId_revisionId: { annotationId: id, revisionId } }
    const { startKey, start, endKey, end } = passage
    const found = await tx.annotationAnchor.findFirst({
      where: { annotationId: id, revisionId, startKey, start, endKey, end },
    })
    const settled = {
      ...passage,
      quote,
      actorId: actor.id,
      kind: found ? 'confirmed' : 'reanchored',
      was: found?.was ?? null,
      hadMoved: found?.status === 'moved',
      at: new Date(),
    } as const
    await tx.settlement.upsert({ where: which, create: { annotationId: id, revisionId, ...settled }, update: settled })
    const here: Projection = {
      ...{ status: 'unchanged', passage, method: 'author', was: null, now: null, places: 1, suggestions: [] },
    }
    const { status, was, now } = projectSettled(note, settled, here)
    const anchor = { ...passage, status, was, now, method: 'author', places: 1, suggestions: [], removedInId: null }
    await tx.annotationAnchor.upsert({
      where: which,
      create: { annotationId: id, revisionId, ...anchor },
      update: anchor,
    })
  })
}
