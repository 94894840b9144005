import { describe, expect, test } from 'vitest'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { publishedText } from '@/lib/annotations/passage'
import { clientAnnotation, type ToldNote } from '@/lib/hypothesis/client-annotation'

const origin = 'https://briefings.example.org'
const [id, root, ada] = [
  '01a20a6e-e17d-76c5-ab15-c522256f631a',
  '01a20a6e-e17d-76c5-ab15-c522256f631b',
  '01a20a6e-e17d-76c5-ab15-c522256f631c',
]
const text = publishedText([{ key: 'p1', kind: 'paragraph', text: 'Exports rose by 3.4% in May.', hash: 'h' }])
const page = { slug: 'lada-looks', locale: 'ru' as const, number: null }

function told(change: Partial<AnnotationInBriefing> = {}, more: Partial<ToldNote> = {}): ToldNote {
  const note = {
    ...{
      id,
      author: 'Ada',
      mine: true,
      quote: '3.4%',
      body: 'Says who?',
      visibility: 'public',
      group: null,
      parentId: null,
    },
    ...{
      tags: ['trade'],
      colour: 'teal',
      createdAt: '2025-03-01T09:00:00.000Z',
      updatedAt: '2025-03-02T09:00:00.000Z',
    },
    anchor: {
      status: 'unchanged',
      passage: { startKey: 'p1', start: 16, endKey: 'p1', end: 20 },
      was: null,
      now: null,
    },
    ...{ treatment: { state: 'shown' }, flagged: false },
    briefing: { slug: 'lada-looks', locale: 'ru', title: 'Lada looks', retracted: false },
    ...change,
  } as AnnotationInBriefing
  return { note, authorId: ada, references: [], page, text, ...more }
}

const account = 'acct:01a20a6ee17d76c5ab15c522256f631c@briefings.example.org'

test('a note in the clients’ words', () => {
  expect(clientAnnotation(told(), origin)).toEqual({
    id,
    created: '2025-03-01T09:00:00.000Z',
    updated: '2025-03-02T09:00:00.000Z',
    user: account,
    user_info: { display_name: 'Ada' },
    uri: `${origin}/ru/briefings/lada-looks`,
    text: 'Says who?',
    tags: ['trade'],
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: [account], update: [account], delete: [account] },
    target: [
      {
        source: `${origin}/ru/briefings/lada-looks`,
        selector: [{ type: 'TextQuoteSelector', exact: '3.4%', prefix: 'Exports rose by ', suffix: ' in May.' }],
      },
    ],
    document: { title: ['Lada looks'] },
    links: {
      html: `${origin}/annotations/${id}`,
      incontext: `${origin}/ru/briefings/lada-looks#note-${id}`,
      json: `${origin}/hypothesis/api/annotations/${id}`,
    },
    hidden: false,
    flagged: false,
    puente: { status: 'unchanged', quote: '3.4%', was: null, now: null, colour: 'teal' },
  })
})

test('what its author and its reader have to know of moderation is told', () => {
  const hidden = { state: 'hidden' as const, reason: null, words: '', objected: false }
  expect(clientAnnotation(told({ treatment: hidden }), origin)).toMatchObject({ hidden: true })
  expect(clientAnnotation(told({ flagged: true }), origin)).toMatchObject({ hidden: false, flagged: true })
})

test('who sees it is said by its permissions', () => {
  const read = (change: Partial<AnnotationInBriefing>) => clientAnnotation(told(change), origin)
  expect(read({ visibility: 'private' })).toMatchObject({ group: '__world__', permissions: { read: [account] } })
  const group = { id: root, name: 'Quay readers' }
  expect(read({ visibility: 'group', group })).toMatchObject({ group: root, permissions: { read: [`group:${root}`] } })
})

test('a reply refers to what it answers and marks nothing of its own', () => {
  const reply = clientAnnotation(told({ parentId: root }, { references: [root] }), origin)
  expect(reply.references).toEqual([root])
  expect(reply.target).toEqual([{ source: `${origin}/ru/briefings/lada-looks` }])
})

describe('words that a revision changed', () => {
  const passage = { startKey: 'p1', start: 16, endKey: 'p1', end: 20 }
  const rest = { places: 1, suggestions: [], removed: null, settled: null }

  test('are given as they stand now, and what they were is told beside them', () => {
    const changed = told({ quote: '2.1%', anchor: { ...rest, status: 'edited', passage, was: '2.1%', now: '3.4%' } })
    expect(clientAnnotation(changed, origin)).toMatchObject({
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: '3.4%' }] }],
      puente: { status: 'edited', quote: '2.1%', was: '2.1%', now: '3.4%' },
    })
  })

  test.each(['orphaned', 'ambiguous'] as const)(
    'and have no sure place are not looked for by the client: %s',
    (status) => {
      const gone = told({ quote: '2.1%', anchor: { ...rest, status, passage: null, was: '2.1%', now: null } })
      const { target, puente } = clientAnnotation(gone, origin)
      expect(JSON.stringify(target)).not.toContain('TextQuoteSelector')
      expect(target[0]?.selector).toHaveLength(1)
      expect(puente).toMatchObject({ status, quote: '2.1%' })
    },
  )
})
