import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { type Boundary, boundaryLimit } from './boundary'

/** Everybody whom the reader has muted or blocked, by name. Who has blocked the reader is nowhere to be read. */
export async function boundariesOf(actor: Actor): Promise<Boundary[]> {
  const rows = await db.boundary.findMany({
    where: { readerId: actor.id },
    select: { personId: true, kind: true, drawnAt: true, person: { select: { name: true } } },
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
    take: boundaryLimit,
  })
  return rows.map(({ person, drawnAt, ...row }) => ({ ...row, name: person.name, drawnAt: drawnAt.toISOString() }))
}

/** Which of these readers are not shown somebody's notes. */
export async function readersApart(readerIds: readonly string[]): Promise<Set<string>> {
  if (readerIds.length === 0) return new Set()
  const ids = [...readerIds]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT b.reader_id AS id FROM boundaries b WHERE b.reader_id = ANY(${ids}::uuid[])
    UNION SELECT b.person_id FROM boundaries b WHERE b.person_id = ANY(${ids}::uuid[]) AND b.kind = 'block'`
  return new Set(rows.map(({ id }) => id))
}
