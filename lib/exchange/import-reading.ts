import { setImmediate } from 'node:timers/promises'
import { db, transaction } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { Prisma } from '@/lib/platform/generated/client'
import { readFile } from './file-reading'
import { fileText } from './file-text'
import type { ForeignNote, Reading } from './foreign-note'
import { type ImportOutcome, importLimits } from './import-outcome'
import { knownOrigins } from './known-notes'
import { matched } from './matching'

const batchSize = 250
const breathAfterMilliseconds = 8

type Item = { line: number; outcome: ImportOutcome; note: ForeignNote | null }
type Run = { importId: string; ownerId: string; position: number; seen: Set<string> }

function failed(importId: string, problem: string) {
  return db.noteImport.update({
    where: { id: importId },
    data: { state: 'failed', problem, file: null, finishedAt: new Date() },
    select: { id: true },
  })
}

async function outcomesOf(run: Run, notes: ForeignNote[]): Promise<ImportOutcome[]> {
  const origin = publicOrigin()
  const [known, places] = await Promise.all([knownOrigins(db, run.ownerId, notes, origin), matched(db, notes, origin)])
  return notes.map((note, index) => {
    if (run.seen.has(note.origin)) return 'twice'
    run.seen.add(note.origin)
    if (known.has(note.origin)) return 'known'
    const place = places[index]
    return typeof place === 'object' ? 'ready' : (place ?? 'no_briefing')
  })
}

async function store(run: Run, readings: Reading[]) {
  const notes = readings.flatMap((reading) => ('note' in reading ? [reading.note] : []))
  const outcomes = await outcomesOf(run, notes)
  const items: Item[] = readings.map((reading) => {
    if ('note' in reading) return { line: reading.line, outcome: outcomes.shift() ?? 'broken', note: reading.note }
    return { line: reading.line, outcome: reading.fault, note: null }
  })
  await storeItems(run, items)
}

async function storeItems(run: Run, items: Item[]) {
  const rows = items.map((item, index) => ({ ...item, position: run.position + index }))
  run.position += items.length
  await transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO note_import_items (import_id, position, line, outcome, note)
      SELECT ${run.importId}::uuid, x.position, x.line, x.outcome, NULLIF(x.note, 'null'::jsonb)
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(position int, line int, outcome text, note jsonb)`
    await tx.noteImport.update({ where: { id: run.importId }, data: { done: run.position }, select: { id: true } })
  })
}

/** Stores what came of each entry, a few hundred at a time, and lets others have their turn in between. */
async function storeAll(run: Run, readings: Iterable<Reading>) {
  let batch: Reading[] = []
  let since = performance.now()
  for (const reading of readings) {
    if (run.position + batch.length >= importLimits.notes) {
      await store(run, batch)
      await storeItems(run, [{ line: reading.line, outcome: 'too_many', note: null }])
      return
    }
    batch.push(reading)
    if (batch.length === batchSize) {
      await store(run, batch)
      batch = []
    } else if (performance.now() - since > breathAfterMilliseconds) await setImmediate()
    else continue
    since = performance.now()
  }
  await store(run, batch)
}

type Waiting = { ownerId: string; file: Uint8Array | null }

/**
 * Reads the file of an import and works out what would come of each of its notes; nothing is brought in yet. A file of no
 * kind that is known ends as `failed` with the reason. Safe to run again.
 */
export async function readImport(importId: string): Promise<void> {
  const [waiting] = await db.$queryRaw<Waiting[]>`
    SELECT owner_id AS "ownerId", file FROM note_imports WHERE id = ${importId}::uuid AND state = 'reading'`
  if (!waiting?.file) return
  const read = fileText(waiting.file)
  if (!read) return void (await failed(importId, 'no_text'))
  if (read.text.trim() === '') return void (await failed(importId, 'empty'))
  const content = readFile(read.text)
  if (!content) return void (await failed(importId, 'unknown_kind'))
  await db.noteImportItem.deleteMany({ where: { importId } })
  const run: Run = { importId, ownerId: waiting.ownerId, position: 0, seen: new Set() }
  await storeAll(run, content.readings)
  await db.$executeRaw(Prisma.sql`
    UPDATE note_imports SET state = 'ready', file = NULL, format = ${content.format}, encoding = ${read.encoding},
      total = ${run.position}, done = ${run.position}
    WHERE id = ${importId}::uuid AND state = 'reading'`)
}
