import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'

/** A search of one's notes under a name of one's own; `query` is what stands behind `/notes?`. */
export type SavedFilter = { id: string; name: string; query: string }

const mostFilters = 50

/** The actor's saved searches, by their names. */
export async function savedFiltersOf(actor: Actor): Promise<SavedFilter[]> {
  return db.savedNotesFilter.findMany({
    where: { ownerId: actor.id },
    select: { id: true, name: true, query: true },
    orderBy: { name: 'asc' },
  })
}

/** Keeps a search under a name; one of that name becomes this one. Throws Problem `invalid` beyond fifty. */
export async function saveFilter(actor: Actor, name: string, query: string): Promise<void> {
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.id}::uuid FOR UPDATE`
    const which = { ownerId_name: { ownerId: actor.id, name } }
    await tx.savedNotesFilter.upsert({
      where: which,
      create: { id: uuidv7(), ownerId: actor.id, name, query },
      update: { query },
    })
    if ((await tx.savedNotesFilter.count({ where: { ownerId: actor.id } })) > mostFilters) {
      const sentence = { key: 'too_many_items', values: { limit: mostFilters } }
      throw new Problem('invalid', sentence, { fields: { name: sentence } })
    }
  })
}

/** Forgets one of the actor's saved searches. Throws Problem `not_found`. */
export async function forgetFilter(actor: Actor, id: string): Promise<void> {
  const { count } = await db.savedNotesFilter.deleteMany({ where: { id, ownerId: actor.id } })
  if (count === 0) throw new Problem('not_found', 'not_found')
}
