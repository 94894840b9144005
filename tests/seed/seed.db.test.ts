import { expect, test, vi } from 'vitest'
import { connections } from '@/lib/platform/database'
import { seed } from '@/prisma/seed/seed'
import { db } from '../support/database'

// A whole seeding takes a second or two, and longer beside everything else.
vi.setConfig({ testTimeout: 60_000 })

/** Every row of every table of ours, as text: what a second seeding must leave exactly as it is. */
async function everything(): Promise<Record<string, string[]>> {
  const { rows } = await connections().query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  )
  const found: Record<string, string[]> = {}
  for (const { name } of rows) {
    const { rows: texts } = await connections().query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t ORDER BY 1`,
    )
    found[name] = texts.map(({ row }) => row)
  }
  return found
}

test('an empty store is filled with five briefings, every fact and vote, and a log that ends with the last revision', async () => {
  expect(await seed(db)).toBe(5)
  const editions = await db.edition.findMany({ include: { briefing: true, currentRevision: true } })
  const current = editions.map(({ briefing, locale, currentRevision }) => {
    return `${briefing.slug} ${locale} ${currentRevision?.number}`
  })
  expect(current.sort()).toEqual([
    'argentina-brics-and-the-brazilian-example en 1',
    'lada-looks-at-ecuador-again en 2',
    'lada-looks-at-ecuador-again es 1',
    'lada-looks-at-ecuador-again ru 1',
    'noboa-election-and-quitos-course en 2',
    'reading-the-24-february-vote en 1',
    'what-ecuador-sells-to-russia en 1',
  ])
  expect(await db.topic.count()).toBe(40)
  expect(await db.figure.count()).toBe(6)
  expect(await db.event.count()).toBe(7)
  expect(await db.statement.count()).toBe(5)
  expect(await db.assessment.count({ where: { status: 'open' } })).toBe(5)

  const silent = await db.votePosition.findMany({ where: { position: 'not_stated' }, include: { country: true } })
  expect(
    silent
      .map(({ country }) => country.iso2)
      .sort()
      .join(' '),
  ).toBe('BO CL EC GT HT MX NI PA PE UY VE')

  const changes = await db.changeEvent.findMany({ orderBy: { at: 'asc' } })
  const kinds = Map.groupBy(changes, ({ kind }) => kind)
  expect(kinds.get('event_announced')).toHaveLength(3)
  expect(kinds.get('event_held')).toHaveLength(1)
  expect(changes.filter(({ revisionId }) => revisionId)).toHaveLength(9)
  expect(changes.at(-1)?.at).toEqual(new Date('2025-03-07T08:00:00Z'))
})

test('seeding twice changes nothing, also when both come at once', async () => {
  const [one, other] = await Promise.all([seed(db), seed(db)])
  expect([one, other].sort()).toEqual([0, 5])
  const before = await everything()
  expect(await seed(db)).toBe(0)
  expect(await everything()).toEqual(before)
})

test.each([
  ['a reader', () => db.user.create({ data: { email: 'ada@example.org', name: 'Ada' } })],
  ['a topic', () => db.topic.create({ data: { slug: 'coffee', kind: 'commodity' } })],
  ['a briefing', () => db.briefing.create({ data: { slug: 'coffee-and-tea' } })],
])('a store with %s is left as it is', async (_, put) => {
  await put()
  const before = await everything()
  expect(await seed(db)).toBe(0)
  expect(await everything()).toEqual(before)
})
