import type { Annotation } from '@/lib/annotations/annotation'
import type { PageNote } from './page-note'

/** Whether a note that came is the one that this page is sending: the answer to that will bring it. */
function isOnItsWay(note: Annotation, notes: readonly PageNote[]): boolean {
  return notes.some(
    ({ unsaved, quote, body }) =>
      unsaved && !unsaved.failure && !unsaved.draft.changes && note.mine && quote === note.quote && body === note.body,
  )
}

/** The notes of a page after news of some. What the reader has not saved stays as it is; nothing older replaces what is newer. */
export function withNews(
  notes: PageNote[],
  { notes: came, gone }: { notes: readonly Annotation[]; gone: readonly string[] },
): PageNote[] {
  const known = new Map(notes.map((note) => [note.id, note]))
  const left = new Set(gone.filter((id) => known.has(id) && !known.get(id)?.unsaved))
  const changed = new Map<string, PageNote>()
  const added: PageNote[] = []
  for (const note of came) {
    const before = known.get(note.id)
    if (!before) {
      if (!isOnItsWay(note, notes)) added.push({ ...note, isNew: true })
    } else if (!before.unsaved && note.updatedAt >= before.updatedAt) {
      changed.set(note.id, before.isNew ? { ...note, isNew: true } : note)
    }
  }
  if (left.size + changed.size + added.length === 0) return notes
  const kept = notes.filter(({ id }) => !left.has(id)).map((note) => changed.get(note.id) ?? note)
  return [...kept, ...added]
}

/** The notes of a page after its lists were asked for again; `isWhole`, when what is not in them is gone. */
export function withLists(notes: PageNote[], lists: readonly Annotation[], isWhole: boolean): PageNote[] {
  const listed = new Set(lists.map(({ id }) => id))
  const gone = isWhole ? notes.flatMap(({ id }) => (listed.has(id) ? [] : id)) : []
  return withNews(notes, { notes: lists, gone })
}
