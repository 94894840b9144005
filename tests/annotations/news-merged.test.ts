import { expect, test } from 'vitest'
import { withLists, withNews } from '@/components/annotations/news-merged'
import { noteOf, type PageNote } from '@/components/annotations/page-note'
import type { Annotation } from '@/lib/annotations/annotation'

const passage = { startKey: 'p1', start: 0, endKey: 'p1', end: 4 }

const annotation = (id: string, part: Partial<Annotation> = {}): Annotation => ({
  ...noteOf(
    {
      ...{ key: id, revisionId: 'r', chosen: { passage, quote: 'Niva' }, body: `Note ${id}.`, colour: 'amber' },
      ...{ visibility: 'public', groupId: null, label: null, tags: '' },
    },
    'Ada',
  ),
  ...{ id, mine: false, unsaved: undefined, updatedAt: '2026-01-01T00:00:00.000Z' },
  ...part,
})
const ids = (notes: readonly PageNote[]) => notes.map(({ id, isNew }) => (isNew ? `${id} (new)` : id))

test('what comes is new; what is known is changed in its place; what is gone goes', () => {
  const notes: PageNote[] = [annotation('a'), annotation('b'), annotation('c')]
  const later = { updatedAt: '2026-01-02T00:00:00.000Z', body: 'Changed.' }
  const next = withNews(notes, { notes: [annotation('b', later), annotation('d')], gone: ['a', 'unknown'] })
  expect(ids(next)).toEqual(['b', 'c', 'd (new)'])
  expect(next[0]?.body).toBe('Changed.')
  expect(withNews(next, { notes: [annotation('d', later)], gone: [] }).at(-1)).toMatchObject({
    isNew: true,
    body: 'Changed.',
  })
})

test('nothing changes where there is no news, so that nothing is drawn again', () => {
  const notes: PageNote[] = [annotation('a')]
  expect(withNews(notes, { notes: [], gone: ['unknown'] })).toBe(notes)
})

test('what is older than what is shown, or would take away what is not saved, is left out', () => {
  const draft = { ...annotation('b'), unsaved: { draft: { changes: { id: 'b', updatedAt: '' } } } } as PageNote
  const notes: PageNote[] = [annotation('a', { updatedAt: '2026-02-01T00:00:00.000Z', body: 'Newer.' }), draft]
  const next = withNews(notes, { notes: [annotation('a'), annotation('b', { body: 'Theirs.' })], gone: ['b'] })
  expect(next.map(({ body }) => body)).toEqual(['Newer.', 'Note b.'])
})

test('the note that this page is sending does not come twice', () => {
  const sending = { ...annotation('draft-1', { mine: true, body: 'Mine.' }), unsaved: { draft: {} } } as PageNote
  const own = annotation('x', { mine: true, body: 'Mine.' })
  expect(ids(withNews([sending], { notes: [own], gone: [] }))).toEqual(['draft-1'])
  const failed = { ...sending, unsaved: { ...sending.unsaved, failure: {} } } as PageNote
  expect(ids(withNews([failed], { notes: [own], gone: [] }))).toEqual(['draft-1', 'x (new)'])
})

test('whole lists take away what is not in them; parts do not', () => {
  const notes: PageNote[] = [annotation('a'), annotation('b')]
  expect(ids(withLists(notes, [annotation('b'), annotation('c')], true))).toEqual(['b', 'c (new)'])
  expect(ids(withLists(notes, [annotation('c')], false))).toEqual(['a', 'b', 'c (new)'])
})
