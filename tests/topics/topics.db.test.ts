import { beforeEach, expect, test, vi } from 'vitest'
import { transaction } from '@/lib/platform/database'
import { recordChange } from '@/lib/topics/change-log'
import { allTopics, countryByCode, topicBySlug } from '@/lib/topics/queries'

import { writeSampleFacts } from '../facts/sample-facts'
import { db } from '../support/database'

const { tags } = vi.hoisted(() => ({ tags: new Set<string>() }))
vi.mock('next/cache', () => ({
  cacheTag: (...named: string[]) => {
    for (const name of named) tags.add(name)
  },
  cacheLife: () => undefined,
}))

beforeEach(async () => {
  await writeSampleFacts()
  tags.clear()
})

test('a topic has its names in one language, what it is part of and what is part of it', async () => {
  const noboa = await topicBySlug('daniel-noboa', 'ru')
  expect(noboa).toMatchObject({
    name: 'Даниэль Нобоа',
    kind: 'person',
    iso2: null,
    parent: { slug: 'ecuador', name: 'Эквадор' },
  })
  const ecuador = await countryByCode('EC', 'es')
  expect(ecuador?.slug).toBe('ecuador')
  expect(ecuador?.children.map(({ slug }) => slug)).toContain('daniel-noboa')
  expect([...tags]).toEqual(expect.arrayContaining(['topics', 'topic:daniel-noboa', 'topic:ecuador']))
})

test('a language without a name of its own has the English one', async () => {
  await db.topicName.deleteMany({ where: { locale: 'ru', topic: { slug: 'bananas' } } })
  expect((await topicBySlug('bananas', 'ru'))?.name).toBe((await topicBySlug('bananas', 'en'))?.name)
})

test('what does not exist is null, and is read again once topics change', async () => {
  expect(await topicBySlug('constructor', 'en')).toBeNull()
  expect(await countryByCode('ZZ', 'en')).toBeNull()
  expect([...tags]).toEqual(['topics', 'topic:constructor'])
})

test('all topics stand in the order of their language', async () => {
  for (const locale of ['en', 'es', 'ru'] as const) {
    const names = (await allTopics(locale)).map(({ name }) => name)
    expect(names).toEqual(names.toSorted(new Intl.Collator(locale).compare))
    expect(names).toHaveLength(await db.topic.count())
  }
})

test('a change is logged once for each topic, at one instant', async () => {
  const [one, other] = await db.topic.findMany({ take: 2 })
  const event = await db.event.findFirstOrThrow()
  const at = new Date('2025-03-09T09:00:00Z')
  const id = await transaction((tx) =>
    recordChange(tx, {
      ...{ kind: 'event_moved', significance: 'major', at, eventId: event.id, note: 'A strike at the port.' },
      topicIds: [one!.id, other!.id, one!.id],
    }),
  )
  const change = await db.changeEvent.findUniqueOrThrow({ where: { id }, include: { topics: true } })
  expect(change).toMatchObject({ note: 'A strike at the port.', locale: null })
  expect(change.topics.map((topic) => topic.at)).toEqual([at, at])
})

test.each([
  ['a country without a code', { slug: 'atlantis', kind: 'country' as const }],
  ['a code for what is no country', { slug: 'atlantis', kind: 'theme' as const, iso2: 'AX' }],
  ['a name in addresses with capitals', { slug: 'Atlantis', kind: 'theme' as const }],
])('the store itself refuses %s', async (_, data) => {
  await expect(db.topic.create({ data })).rejects.toThrow()
})

test('the store itself refuses a change without its subject, and a topic that is its own parent', async () => {
  const at = new Date()
  await expect(db.changeEvent.create({ data: { kind: 'event_moved', significance: 'minor', at } })).rejects.toThrow()
  const { id } = await db.topic.findFirstOrThrow()
  await expect(db.topic.update({ where: { id }, data: { parentId: id } })).rejects.toThrow()
})
