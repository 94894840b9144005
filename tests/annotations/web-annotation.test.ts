import { expect, test } from 'vitest'
import { goneFrom, standingAt } from '@/lib/annotations/anchor-status'
import type { AnnotationInBriefing } from '@/lib/annotations/annotation'
import { webAnnotation } from '@/lib/annotations/web-annotation'

const passage = { startKey: '1-4', start: 4, endKey: '1-4', end: 31 }
const note: AnnotationInBriefing = {
  ...passage,
  id: '01a20a7a-e662-771f-9f7a-1de0e57cb1d8',
  revisionId: '01a20a90-fca9-786e-9dce-49eebb257ba8',
  author: 'Ada',
  mine: false,
  quote: 'two earlier episodes differ',
  prefix: 'The ',
  suffix: ' in kind.',
  body: '',
  bodyNodes: [],
  colour: 'teal',
  visibility: 'public',
  group: null,
  label: null,
  rootId: null,
  parentId: null,
  depth: 0,
  replies: 0,
  helpful: 0,
  resolved: false,
  treatment: { state: 'shown' },
  flagged: false,
  moderates: false,
  tags: ['secret'],
  createdAt: '2025-03-01T09:00:00.000Z',
  updatedAt: '2025-03-01T09:00:00.000Z',
  answer: null,
  anchor: standingAt(passage),
  briefing: {
    slug: 'lada-looks-at-ecuador-again',
    locale: 'es',
    title: 'Lada vuelve a mirar a Ecuador',
    retracted: false,
    noted: 1,
  },
}

test('a highlight by the model of the W3C', () => {
  expect(webAnnotation(note, 'https://puente.example')).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://puente.example/annotations/01a20a7a-e662-771f-9f7a-1de0e57cb1d8',
    type: 'Annotation',
    motivation: 'highlighting',
    creator: { type: 'Person', name: 'Ada' },
    created: '2025-03-01T09:00:00.000Z',
    modified: '2025-03-01T09:00:00.000Z',
    target: {
      source: 'https://puente.example/es/briefings/lada-looks-at-ecuador-again',
      selector: {
        type: 'FragmentSelector',
        value: 'b-1-4',
        refinedBy: [
          { type: 'TextQuoteSelector', exact: 'two earlier episodes differ', prefix: 'The ', suffix: ' in kind.' },
          { type: 'TextPositionSelector', start: 4, end: 31 },
        ],
      },
    },
  })
})

test('a note has its body as Markdown; one without a place only its quote', () => {
  const gone = { ...note, body: 'Hm.', anchor: goneFrom(note.quote) }
  expect(webAnnotation(gone, 'https://puente.example')).toMatchObject({
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Hm.', format: 'text/markdown' },
    target: { selector: { type: 'TextQuoteSelector', exact: 'two earlier episodes differ' } },
  })
})

test('tags stay with their author', () => {
  expect(JSON.stringify(webAnnotation(note, 'https://puente.example'))).not.toContain('secret')
})
