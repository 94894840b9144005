import type { Actor } from '@/lib/accounts/actor'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { type NoteKey, notesNamed } from '@/lib/annotations/notebook'
import { sourceColumns, sourceOf } from '@/lib/facts/rows'
import type { Source } from '@/lib/facts/source'
import { db } from '@/lib/platform/database'

const batch = 200

/** The notes of these keys, in their order, read as they are wanted; one that went meanwhile is left out. */
export async function* notesInTurn(actor: Actor, keys: readonly NoteKey[]): AsyncGenerator<AnnotationInBriefing> {
  for (let from = 0; from < keys.length; from += batch) {
    yield* await notesNamed(
      actor,
      keys.slice(from, from + batch).map(({ id }) => id),
    )
  }
}

/** The sources that the current revisions of these editions cite, each once, by their names. */
export async function sourcesCitedBy(keys: readonly NoteKey[]): Promise<Source[]> {
  const slugs = [...new Set(keys.map(({ slug }) => slug))]
  const locales = [...new Set(keys.map(({ locale }) => locale))]
  const citing = { currentOf: { locale: { in: locales }, briefing: { slug: { in: slugs } } } }
  const rows = await db.source.findMany({
    where: { citations: { some: { revision: citing } } },
    select: sourceColumns,
    orderBy: { slug: 'asc' },
  })
  return rows.map(sourceOf)
}
