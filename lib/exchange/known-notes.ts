import type { Tx } from '@/lib/platform/database'
import type { ForeignNote } from './foreign-note'
import { ownAnnotationId } from './own-address'

/** Which of these notes the owner has already: brought in before, or written here and taken out. By their `origin`. */
export async function knownOrigins(
  reader: Tx,
  ownerId: string,
  notes: readonly Pick<ForeignNote, 'origin'>[],
  origin: string,
): Promise<Set<string>> {
  const origins = notes.map((note) => note.origin)
  const brought = await reader.noteOrigin.findMany({
    where: { ownerId, origin: { in: origins } },
    select: { origin: true },
  })
  const own = new Map(
    origins.flatMap((one) => {
      const id = ownAnnotationId(one, origin)
      return id ? [[id, one] as const] : []
    }),
  )
  const written = await reader.annotation.findMany({
    where: { id: { in: [...own.keys()] }, authorId: ownerId },
    select: { id: true },
  })
  return new Set([...brought.map((row) => row.origin), ...written.flatMap(({ id }) => own.get(id) ?? [])])
}
