import type { Actor } from '@/lib/accounts/actor'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { type NoteKey, notesNamed } from '@/lib/annotations/notebook'
import { sourceColumns, sourceOf } from '@/lib/facts/rows'
import type { Source } from '@/lib/facts/source'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'

const batch = 200

/** A note as it leaves: with the number of the revision that it is pinned to. */
export type LeavingNote = AnnotationInBriefing & { revision: number }

async function withRevisions(notes: AnnotationInBriefing[]): Promise<LeavingNote[]> {
  const rows = await db.revision.findMany({
    where: { id: { in: [...new Set(notes.map(({ revisionId }) => revisionId))] } },
    select: { id: true, number: true },
  })
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  return notes.map((note) => ({ ...note, revision: numbers.get(note.revisionId) ?? 1 }))
}

/** The notes of these keys, in their order, read as they are wanted; one that went meanwhile is left out. */
export async function* notesInTurn(actor: Actor, keys: readonly NoteKey[]): AsyncGenerator<LeavingNote> {
  for (let from = 0; from < keys.length; from += batch) {
    const ids = keys.slice(from, from + batch).map(({ id }) => id)
    yield* await withRevisions(await notesNamed(actor, ids))
  }
}

/** The sources that the current revisions of these editions cite, each once, by their names, in the words of a language. */
export async function sourcesCitedBy(keys: readonly NoteKey[], locale: Locale): Promise<Source[]> {
  const slugs = [...new Set(keys.map(({ slug }) => slug))]
  const locales = [...new Set(keys.map(({ locale }) => locale))]
  const citing = { currentOf: { locale: { in: locales }, briefing: { slug: { in: slugs } } } }
  const rows = await db.source.findMany({
    where: { citations: { some: { revision: citing } } },
    select: sourceColumns,
    orderBy: { slug: 'asc' },
  })
  return rows.map((row) => sourceOf(row, locale))
}
