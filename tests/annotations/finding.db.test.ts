import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate } from '@/lib/annotations/commands'
import { notesOf } from '@/lib/annotations/notebook'
import { forgetFilter, savedFiltersOf, saveFilter } from '@/lib/annotations/saved-filters'
import { AnnotationDraft, NotesFilter } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const text = block('p', 'Ecuador sells bananas and flowers to Russia, and Holguín is in Cuba.')
let ada: Actor
let bruno: Actor
let carmen: Actor
let revisionId: string
let groupId: string

const note = async (actor: Actor, quote: string, change: Record<string, unknown> = {}) => {
  const start = text.text.indexOf(quote)
  const draft = { revisionId, startKey: 'p', start, endKey: 'p', end: start + quote.length, quote, ...change }
  return (await annotate(actor, parse(AnnotationDraft, draft), null)).id
}

const found = async (q: string, scope = '', actor = ada) =>
  (await notesOf(actor, parse(NotesFilter, { q, scope }))).notes.map(({ quote }) => quote).sort()

beforeEach(async () => {
  const published = await publishBlocks('bananas-that-pay-for-oil', [text])
  revisionId = published.revisionId
  const names = [
    { locale: 'en' as const, name: 'Banana trade' },
    { locale: 'ru' as const, name: 'Торговля бананами' },
  ]
  const topic = await db.topic.create({ data: { slug: 'bananas', kind: 'commodity', names: { create: names } } })
  await db.briefingTopic.create({ data: { briefingId: published.briefingId, topicId: topic.id } })
  ada = await reader('Ada')
  bruno = await reader('Bruno Díaz')
  carmen = await reader('Carmen')
  const group = await db.group.create({
    data: {
      name: 'Port desk',
      memberships: {
        create: [
          { userId: ada.id, role: 'owner' },
          { userId: bruno.id, role: 'member' },
        ],
      },
    },
  })
  groupId = group.id
  await note(ada, 'bananas', { body: 'Exports of fruit.', tags: ['Dry fruit'], colour: 'teal' })
  await note(ada, 'flowers', { visibility: 'public', label: 'doubt', body: 'Вопросы о цветах.' })
  await note(bruno, 'Russia', { visibility: 'public', tags: ['secret'], body: 'Exports too.' })
  await note(bruno, 'Cuba', { visibility: 'group', groupId, body: 'For the desk: exports.' })
  await note(bruno, 'Ecuador', { body: 'Exports, but private.', tags: ['Dry fruit'] })
})

test.each([
  ['export', '', ['bananas']],
  ['export', 'groups', ['Cuba']],
  ['export', 'everyone', ['Cuba', 'Russia', 'bananas']],
  ['export -private', 'everyone', ['Cuba', 'Russia', 'bananas']],
  ['вопрос', 'everyone', ['flowers']],
  ['"for the desk"', 'everyone', ['Cuba']],
  ['tag:"dry FRUIT"', 'everyone', ['bananas']],
  ['tag:secret', 'everyone', []],
  ['-tag:secret', 'everyone', ['Cuba', 'Russia', 'bananas', 'flowers']],
  ['topic:bananas', '', ['bananas', 'flowers']],
  ['topic:"торговля БАНАНАМИ" is:public', 'everyone', ['Russia', 'flowers']],
  ['by:"bruno diaz"', 'everyone', ['Cuba', 'Russia']],
  ['by:me', 'everyone', ['bananas', 'flowers']],
  ['-by:me', 'everyone', ['Cuba', 'Russia']],
  ['status:unchanged is:private', '', ['bananas']],
  ['status:gone', 'everyone', []],
  ['group:"port desk"', 'everyone', ['Cuba']],
  ['is:shared', 'everyone', ['Cuba']],
  ['label:doubt', '', ['flowers']],
  ['colour:teal', '', ['bananas']],
  ['-label:doubt', '', ['bananas']],
])('%s among %s notes', async (q, scope, quotes) => {
  expect(await found(q, scope)).toEqual(quotes)
})

test('nobody finds what is not shared with them', async () => {
  expect(await found('export', 'everyone', carmen)).toEqual(['Russia'])
  expect(await found('group:"Port desk"', 'everyone', carmen)).toEqual([])
  expect(await found('', 'groups', carmen)).toEqual([])
  await db.membership.deleteMany({ where: { userId: ada.id } })
  expect(await found('export', 'groups')).toEqual([])
})

test('what cannot be read is named with its place', () => {
  expect(() => parse(NotesFilter, { q: 'fruit tagg:x' })).toThrow(
    expect.objectContaining({
      fields: { q: { key: 'notebook:no_such_operator', values: { piece: 'tagg:x', at: 7 } } },
    }),
  )
})

test('a search is kept under its name, replaced by one of the same name, and forgotten by its owner alone', async () => {
  await saveFilter(ada, 'Fruit', 'q=fruit')
  await saveFilter(ada, 'Fruit', 'q=tag%3Afruit')
  const [kept] = await savedFiltersOf(ada)
  expect(kept).toMatchObject({ name: 'Fruit', query: 'q=tag%3Afruit' })
  expect(await savedFiltersOf(bruno)).toEqual([])
  await expect(forgetFilter(bruno, kept?.id ?? '')).rejects.toMatchObject({ kind: 'not_found' })
  await forgetFilter(ada, kept?.id ?? '')
  expect(await savedFiltersOf(ada)).toEqual([])
})

test('fifty searches can be kept, and no more', async () => {
  for (let count = 0; count < 50; count += 1) await saveFilter(ada, `No. ${count}`, 'q=x')
  await expect(saveFilter(ada, 'One more', 'q=x')).rejects.toMatchObject({ kind: 'invalid' })
  expect(await savedFiltersOf(ada)).toHaveLength(50)
})
