import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate, withdraw } from '@/lib/annotations/commands'
import { notebookChoices, notesOf } from '@/lib/annotations/notebook'
import { reanchor } from '@/lib/annotations/reanchoring'
import { AnnotationDraft, NotesFilter } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const text = block('p', 'Ecuador sells bananas and flowers to Russia, and Holguín is in Cuba.')
let ada: Actor
let bruno: Actor
let revisionId: string

const note = async (actor: Actor, quote: string, change: Record<string, unknown> = {}) => {
  const start = text.text.indexOf(quote)
  const draft = { revisionId, startKey: 'p', start, endKey: 'p', end: start + quote.length, quote, ...change }
  return (await annotate(actor, parse(AnnotationDraft, draft), null)).id
}

const found = async (filter: Record<string, string>, actor = ada) =>
  (await notesOf(actor, parse(NotesFilter, filter))).notes.map(({ quote }) => quote)

beforeEach(async () => {
  const published = await publishBlocks('bananas-that-pay-for-oil', [text])
  revisionId = published.revisionId
  const topic = await db.topic.create({
    data: { slug: 'ecuador', kind: 'country', iso2: 'EC', names: { create: { locale: 'en', name: 'Ecuador' } } },
  })
  await db.briefingTopic.create({ data: { briefingId: published.briefingId, topicId: topic.id } })
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  await note(ada, 'bananas', { body: 'Exports of fruit grew by 50%.', tags: ['Fruit'], colour: 'teal' })
  await note(ada, 'flowers', { visibility: 'public' })
  await note(ada, 'Holguín', { body: 'Где это?' })
  await note(bruno, 'Russia', { body: 'Exports of Bruno.' })
})

test.each([
  ['nothing', {}, ['Holguín', 'flowers', 'bananas']],
  ['a word in another form', { q: 'export' }, ['bananas']],
  ['a word without its accent', { q: 'holguin' }, ['Holguín']],
  ['a Russian word', { q: 'где' }, ['Holguín']],
  ['part of a word', { q: 'nan' }, ['bananas']],
  ['a sign that means something in patterns', { q: '50%' }, ['bananas']],
  ['a sign that stands nowhere', { q: '_' }, []],
  ['its colour', { colour: 'teal' }, ['bananas']],
  ['who sees it', { visibility: 'public' }, ['flowers']],
  ['being a highlight', { kind: 'highlight' }, ['flowers']],
  ['being a note', { kind: 'note' }, ['Holguín', 'bananas']],
  ['its tag, however it is spelled', { tag: 'FRUIT' }, ['bananas']],
  ['its briefing', { briefing: 'bananas-that-pay-for-oil' }, ['Holguín', 'flowers', 'bananas']],
  ['another briefing', { briefing: 'lada-looks-at-ecuador-again' }, []],
  ['a topic of its briefing', { topic: 'ecuador', q: '' }, ['Holguín', 'flowers', 'bananas']],
  ['two things at once', { kind: 'note', colour: 'teal' }, ['bananas']],
])('notes are found by %s', async (_, filter, quotes) => {
  expect(await found(filter as Record<string, string>)).toEqual(quotes)
})

test('notes are found by what became of their passage', async () => {
  const two = await publishBlocks('bananas-that-pay-for-oil', [
    block('q', 'Flowers and bananas, which pay for oil.'),
    block('p', 'Ecuador sells flowers.'),
  ])
  await reanchor(two.revisionId)
  expect(await found({ passage: 'orphaned' })).toEqual(['Holguín'])
  expect(await found({ passage: 'moved' })).toEqual(['bananas'])
  expect(await found({ passage: 'unchanged' })).toEqual(['flowers'])
})

test('page by page each note comes once, and nobody else’s', async () => {
  const quotes: string[] = []
  for (let after = ''; ; ) {
    const page = await notesOf(ada, parse(NotesFilter, { after }), 2)
    quotes.push(...page.notes.map(({ quote }) => quote))
    if (page.next === null) break
    after = page.next
  }
  expect(quotes).toEqual(['Holguín', 'flowers', 'bananas'])
})

test('a withdrawn note is not in the notebook', async () => {
  const id = await note(ada, 'Cuba')
  await withdraw(ada, id)
  expect(await found({ q: 'Cuba' })).toEqual([])
})

test('the filters offer the briefings and topics that one has notes on', async () => {
  expect(await notebookChoices(ada, 'en')).toEqual({
    briefings: [{ slug: 'bananas-that-pay-for-oil', name: 'Lada looks at Ecuador again' }],
    topics: [{ slug: 'ecuador', name: 'Ecuador' }],
  })
  expect(await notebookChoices(await reader('Carmen'), 'en')).toEqual({ briefings: [], topics: [] })
})

test.each([
  ['q', { q: 'x'.repeat(301) }],
  ['q', { q: 'a\u202Eb' }],
  ['colour', { colour: 'constructor' }],
  ['after', { after: 'last' }],
  ['briefing', { briefing: '../etc' }],
])('an unusable %s is named', (field, filter) => {
  expect(() => parse(NotesFilter, filter)).toThrow(
    expect.objectContaining({ kind: 'invalid', fields: expect.objectContaining({ [field]: expect.anything() }) }),
  )
})

test('what was deleted is listed apart, for its author alone', async () => {
  const { id } = await db.annotation.findFirstOrThrow({ where: { authorId: ada.id, quote: 'flowers' } })
  await withdraw(ada, id)
  expect(await found({})).not.toContain('flowers')
  expect(await found({ state: 'deleted' })).toEqual(['flowers'])
  expect(await found({ state: 'deleted' }, bruno)).toEqual([])
})
