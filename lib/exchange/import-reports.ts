import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import type { ForeignNote } from './foreign-note'
import { goodOutcomes, type ImportOutcome } from './import-outcome'

export type ImportState = 'reading' | 'ready' | 'bringing' | 'done' | 'failed'

/** An import as its owner sees it. `done` of `total` entries or notes are worked through; while reading, no total is known. */
export type NoteImport = {
  id: string
  fileName: string
  format: string
  encoding: string
  state: ImportState
  /** Why nothing could be read, as the key of a sentence; else empty. */
  problem: string
  done: number
  total: number
  createdAt: string
}

/** One entry of a file with what came of it. */
export type ImportItem = { line: number; outcome: ImportOutcome; note: ForeignNote | null; annotationId: string | null }

const columns = {
  id: true,
  fileName: true,
  format: true,
  encoding: true,
  state: true,
  problem: true,
  done: true,
  total: true,
  createdAt: true,
}

const batch = 500

/** The actor's imports that are kept, the latest first. */
export async function importsOf(actor: Actor): Promise<NoteImport[]> {
  const rows = await db.noteImport.findMany({
    where: { ownerId: actor.id },
    select: columns,
    orderBy: { createdAt: 'desc' },
  })
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

/** One of the actor's imports; null when it is not there for them. */
export async function importOf(actor: Actor, id: string): Promise<NoteImport | null> {
  const row = await db.noteImport.findFirst({ where: { id, ownerId: actor.id }, select: columns })
  return row && { ...row, createdAt: row.createdAt.toISOString() }
}

/** How many entries of an import came to what, the most frequent first. */
export async function outcomesOf(importId: string): Promise<{ outcome: ImportOutcome; count: number }[]> {
  const rows = await db.noteImportItem.groupBy({ by: ['outcome'], where: { importId }, _count: true })
  return rows
    .map(({ outcome, _count }) => ({ outcome: outcome as ImportOutcome, count: _count }))
    .sort((one, other) => other.count - one.count)
}

async function itemsAfter(importId: string, position: number, where: object, take: number) {
  return db.noteImportItem.findMany({
    where: { importId, position: { gt: position }, ...where },
    orderBy: { position: 'asc' },
    take,
  })
}

type Row = Awaited<ReturnType<typeof itemsAfter>>[number]

const itemOf = ({ line, outcome, note, annotationId }: Row): ImportItem => ({
  line,
  outcome: outcome as ImportOutcome,
  note: note as ForeignNote | null,
  annotationId,
})

/** The first entries that do not come, in the order of the file. */
export async function leftOut(importId: string, limit: number): Promise<ImportItem[]> {
  return (await itemsAfter(importId, -1, { outcome: { notIn: [...goodOutcomes] } }, limit)).map(itemOf)
}

/** Every entry of an import, in the order of the file, read as it is wanted. */
export async function* allItems(importId: string): AsyncGenerator<ImportItem> {
  for (let last = -1; ; ) {
    const rows = await itemsAfter(importId, last, {}, batch)
    yield* rows.map(itemOf)
    if (rows.length < batch) return
    last = rows.at(-1)?.position ?? last
  }
}
