import { uuidv7 } from 'uuidv7'
import { bringInNotes, type PlacedNote } from '@/lib/annotations/importing'
import { contextOf } from '@/lib/annotations/passage'
import { db, type Tx, transaction } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { tagKey, tagLimits } from '@/lib/tags/tag'
import type { ForeignNote } from './foreign-note'
import type { ImportOutcome } from './import-outcome'
import { knownOrigins } from './known-notes'
import { type Matched, matched } from './matching'

const batchSize = 200

type Item = { position: number; note: ForeignNote }
type Result = { position: number; outcome: ImportOutcome; annotationId: string | null }
type Import = { id: string; ownerId: string; asTheFile: boolean }

function placed(note: ForeignNote, match: Matched, asTheFile: boolean): PlacedNote {
  const { briefingId, editionId, revisionId, passage, quote, text } = match
  const { body, colour, label, tags } = note
  const now = new Date().toISOString()
  const createdAt = note.createdAt ?? now
  return {
    ...passage,
    ...contextOf(text, passage),
    ...{ id: uuidv7(), briefingId, editionId, revisionId, quote, body, colour, label, tags },
    visibility: asTheFile ? note.visibility : 'private',
    createdAt,
    updatedAt: note.updatedAt ?? createdAt,
  }
}

const placeKey = (at: {
  revisionId: string
  startKey: string
  start: number
  endKey: string
  end: number
  body: string
}) => JSON.stringify([at.revisionId, at.startKey, at.start, at.endKey, at.end, at.body])

/** Notes that the owner has on the same briefings, by place and words: the same note may come under another id. */
async function standingNotes(tx: Tx, ownerId: string, notes: readonly PlacedNote[]): Promise<Set<string>> {
  const rows = await tx.annotation.findMany({
    where: {
      authorId: ownerId,
      briefingId: { in: [...new Set(notes.map(({ briefingId }) => briefingId))] },
      parentId: null,
    },
    select: { revisionId: true, startKey: true, start: true, endKey: true, end: true, body: true },
  })
  return new Set(rows.map(placeKey))
}

/** How many tags the owner may still make, and those they have. */
async function tagRoom(tx: Tx, ownerId: string): Promise<(names: readonly string[]) => boolean> {
  const keys = new Set((await tx.tag.findMany({ where: { ownerId }, select: { key: true } })).map(({ key }) => key))
  return (names) => {
    const fresh = names.map(tagKey).filter((key) => !keys.has(key))
    if (keys.size + fresh.length > tagLimits.perReader) return false
    for (const key of fresh) keys.add(key)
    return true
  }
}

async function bringInBatch(tx: Tx, { id: importId, ownerId, asTheFile }: Import): Promise<number> {
  // Two imports of one owner take turns, so that neither makes what the other just did.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`note-import:${ownerId}`}, 0))::text`
  const items = await tx.$queryRaw<Item[]>`
    SELECT position, note FROM note_import_items
    WHERE import_id = ${importId}::uuid AND outcome = 'ready' ORDER BY position LIMIT ${batchSize}`
  const origin = publicOrigin()
  const notes = items.map(({ note }) => note)
  const known = await knownOrigins(tx, ownerId, notes, origin)
  const places = await matched(tx, notes, origin)
  const candidates = items.map(({ note }, index) => {
    const match = places[index]
    return typeof match === 'object' ? placed(note, match, asTheFile) : null
  })
  const standing = await standingNotes(
    tx,
    ownerId,
    candidates.filter((one) => one !== null),
  )
  const hasRoom = await tagRoom(tx, ownerId)
  const making: { note: PlacedNote; origin: string }[] = []
  const results = items.map(({ position, note }, index): Result => {
    const candidate = candidates[index]
    const outcome = (which: ImportOutcome): Result => ({ position, outcome: which, annotationId: null })
    if (known.has(note.origin)) return outcome('known')
    if (!candidate) return outcome((places[index] as ImportOutcome | undefined) ?? 'no_briefing')
    if (standing.has(placeKey(candidate))) return outcome('known')
    if (!hasRoom(note.tags)) return outcome('too_many_tags')
    standing.add(placeKey(candidate))
    making.push({ note: candidate, origin: note.origin })
    return { position, outcome: 'made', annotationId: candidate.id }
  })
  await bringInNotes(
    tx,
    ownerId,
    making.map(({ note }) => note),
  )
  await tx.noteOrigin.createMany({
    data: making.map(({ note, origin: from }) => ({ ownerId, origin: from, annotationId: note.id })),
  })
  await tx.$executeRaw`
    UPDATE note_import_items i SET outcome = x.outcome, annotation_id = x."annotationId"
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS x(position int, outcome text, "annotationId" uuid)
    WHERE i.import_id = ${importId}::uuid AND i.position = x.position`
  await tx.noteImport.update({
    where: { id: importId },
    data: { done: { increment: items.length } },
    select: { id: true },
  })
  return items.length
}

/** Brings in the notes of an import that can come, two hundred at a time. Safe to run again: what came does not come twice. */
export async function bringIn(importId: string): Promise<void> {
  const wanted = await db.noteImport.findFirst({
    where: { id: importId, state: 'bringing' },
    select: { id: true, ownerId: true, asTheFile: true },
  })
  if (!wanted) return
  while ((await transaction((tx) => bringInBatch(tx, wanted))) > 0);
  await db.noteImport.update({
    where: { id: importId },
    data: { state: 'done', finishedAt: new Date() },
    select: { id: true },
  })
}
