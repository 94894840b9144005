import type { Annotation } from '@/lib/annotations/annotation'
import { type AnnotatedRevision, annotationsNamed } from '@/lib/annotations/queries'
import { readersApart } from '@/lib/boundaries/queries'
import { concerned, type Looker, type NoteChange } from './change'
import type { NotesNews } from './event'
import { groupsOfReaders } from './queries'

type Asker = { readerId: string | null; on: AnnotatedRevision }

const isOfGroup = ({ before, now }: NoteChange) => before?.visibility === 'group' || now?.visibility === 'group'

/**
 * What changes of one briefing's notes mean for some who look at it, as the store is now: everything goes through what
 * each may see. Looks up what anybody may see once for each revision, and the rest once for each reader.
 */
export async function newsFor<A extends Asker>(
  askers: readonly A[],
  changes: readonly NoteChange[],
): Promise<Map<A, NotesNews>> {
  const readers = new Set(askers.flatMap(({ readerId }) => readerId ?? []))
  const groups = changes.some(isOfGroup) ? await groupsOfReaders([...readers]) : new Map<string, Set<string>>()
  const apart = await readersApart([...readers])
  const known = new Map<string, Promise<Annotation[]>>()
  const lookUp = (readerId: string | null, on: AnnotatedRevision, ids: Set<string>) => {
    const key = [readerId, on.revisionId, ...ids].join()
    const found = known.get(key) ?? annotationsNamed(readerId, on, [...ids])
    known.set(key, found)
    return found
  }
  // A reader or stranger who sees notes of everybody sees the same ones: what is common is asked for whole. Whoever has
  // muted somebody, or is apart from them by a block, does not.
  const everybodys = concerned({ readerId: null, groupIds: new Set() }, changes).common
  const news = new Map<A, NotesNews>()
  for (const asker of askers) {
    const { readerId, on } = asker
    const looker: Looker = { readerId, groupIds: groups.get(readerId ?? '') ?? new Set() }
    const { common, own, lost } = concerned(looker, changes)
    const shared = common.size > 0 ? await lookUp(apart.has(readerId ?? '') ? readerId : null, on, everybodys) : []
    const notes = [...shared.filter(({ id }) => common.has(id)), ...(await lookUp(readerId, on, own))]
    const seen = new Set(notes.map(({ id }) => id))
    news.set(asker, { notes, gone: [...lost].filter((id) => !seen.has(id)) })
  }
  return news
}
