import type { Projection } from './anchor'
import type { Passage } from './passage'

type Pinned = Passage & { quote: string }

/**
 * Words at which an author settled a note: `was` are the words before where these had changed already, and `hadMoved`
 * says that they stood elsewhere than they were noted, be it in a block of the same name.
 */
export type SettledWords = Pinned & { was: string | null; hadMoved: boolean }

/**
 * Where a note stands when its author had settled its place in an earlier revision (or in this one): `since` says what
 * became of the settled words. It is never more certain than that or than what was settled, and says that words changed
 * when they are not those that were first noted, however long ago.
 */
export function projectSettled(note: Pinned, settled: SettledWords, since: Projection): Projection {
  if (!since.passage) return { ...since, was: note.quote }
  const now = since.now ?? settled.quote
  const was = settled.was ?? note.quote
  if (was !== now) return { ...since, status: 'edited', was, now }
  if (since.status === 'edited') return since
  const { startKey, endKey } = since.passage
  const isHome =
    since.status === 'unchanged' && !settled.hadMoved && startKey === note.startKey && endKey === note.endKey
  return { ...since, status: isHome ? 'unchanged' : 'moved' }
}
