import { createHash } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { db, transaction } from '@/lib/platform/database'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { enqueue } from '@/lib/platform/queue'
import { takePoint } from '@/lib/platform/rate-limit'
import { importLimits } from './import-outcome'

/** A file as it was sent. */
export type SentFile = { name: string; bytes: Uint8Array }

/**
 * Takes a file of notes and has it read, once for each `key` of the actor; returns the import's id. Only the actor's last
 * ten imports are kept. Throws Problem `invalid` at `file` when it is empty or larger than 20 MB, `too_many`.
 */
export async function receiveFile(actor: Actor, { name, bytes }: SentFile, key: string | null): Promise<string> {
  const refuse = (sentence: { key: string; values?: Record<string, number> }) =>
    new Problem('invalid', sentence, { fields: { file: sentence } })
  if (bytes.length === 0) throw refuse({ key: 'exchange:no_file' })
  if (bytes.length > importLimits.bytes) throw refuse({ key: 'too_large', values: { limit: importLimits.bytes } })
  await takePoint('bringIn', actor.id)
  const request = { name, sha256: createHash('sha256').update(bytes).digest('base64url') }
  const { body } = await once(actor.id, key, request, async (tx) => {
    const id = uuidv7()
    await tx.$executeRaw`
      DELETE FROM note_imports WHERE id IN (
        SELECT id FROM note_imports WHERE owner_id = ${actor.id}::uuid
        ORDER BY created_at DESC OFFSET ${importLimits.kept - 1})`
    await tx.$executeRaw`
      INSERT INTO note_imports (id, owner_id, file_name, file) VALUES (${id}::uuid, ${actor.id}::uuid, ${name}, ${bytes})`
    await enqueue(tx, 'read-note-import', { importId: id })
    return { status: 201, body: { id } }
  })
  return (body as { id: string }).id
}

/**
 * Has the notes of the actor's import that can come brought in, seen by the actor alone or by whom the file says. Throws
 * Problem `not_found`, or `conflict` when it has not been read yet or was brought in already.
 */
export async function beginBringingIn(actor: Actor, importId: string, asTheFile: boolean): Promise<void> {
  await transaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state::text FROM note_imports WHERE id = ${importId}::uuid AND owner_id = ${actor.id}::uuid FOR UPDATE`
    if (!found) throw new Problem('not_found', 'not_found')
    if (found.state !== 'ready') throw new Problem('conflict', 'exchange:not_ready')
    const total = await tx.noteImportItem.count({ where: { importId, outcome: 'ready' } })
    await tx.noteImport.update({ where: { id: importId }, data: { state: 'bringing', asTheFile, done: 0, total } })
    await enqueue(tx, 'bring-in-notes', { importId })
  })
}

/** Forgets the imports that began more than 30 days before `now`; the notes that they brought stay. Returns how many. */
export async function forgetImports(now: Date): Promise<number> {
  const before = new Date(now.getTime() - importLimits.keptDays * 24 * 60 * 60 * 1000)
  const { count } = await db.noteImport.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
