import { parseAtomFeed, parseOpml, parseRssFeed } from 'feedsmith'
import { beforeEach, expect, test, vi } from 'vitest'
import { retract } from '@/lib/briefings/commands'
import { writtenCalendar } from '@/lib/feeds/calendar-queries'
import { chooseAuthority } from '@/lib/feeds/commands'
import { writtenTopicsOpml } from '@/lib/feeds/opml-queries'
import { writtenArchive, writtenFeed } from '@/lib/feeds/queries'
import { dayAfter, person, publishText, record } from '../briefings/published'
import { db } from '../support/database'

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }))

const address = vi.hoisted(() => ({ origin: 'http://localhost:3000' }))
vi.mock('@/lib/platform/env', async (original) => ({
  ...(await original<typeof import('@/lib/platform/env')>()),
  publicOrigin: () => address.origin,
}))

beforeEach(() => {
  address.origin = 'http://localhost:3000'
})
beforeEach(record)

const atom = async (slug: string | null = null, locale: 'en' | 'es' = 'en') => {
  const written = await writtenFeed(slug, locale, 'atom')
  if (!written) throw new Error('There is no such feed.')
  return { ...written, feed: parseAtomFeed(written.body) }
}

test('a briefing stands in the feed of everything and in those of its topics, with its full text', async () => {
  const { briefingId } = await publishText()
  for (const slug of [null, 'bananas', 'ecuador']) {
    const { feed } = await atom(slug)
    expect(feed.entries).toHaveLength(1)
    expect(feed.entries?.[0]).toMatchObject({
      id: `tag:localhost,2025:briefing/${briefingId}/en`,
      title: { value: 'Bananas are full' },
      categories: [{ term: 'bananas' }, { term: 'ecuador' }],
    })
    const text = feed.entries?.[0]?.content?.value
    expect(text).toMatch(/Ecuador ships about 1.million.*<sup>1<\/sup>/)
    expect(text).toContain('Register of the port of Guayaquil')
  }
  expect((await atom('brazil')).feed.entries ?? []).toEqual([])
  expect((await atom(null, 'es')).feed.entries ?? []).toEqual([])
})

test('an update moves `updated` and keeps the id; a small edit changes only the bytes', async () => {
  await publishText()
  const first = await atom()
  await publishText({ kind: 'minor', title: 'Bananas are quite full', publishedAt: dayAfter })
  const edited = await atom()
  expect(edited.feed.updated).toBe(first.feed.updated)
  expect(edited.etag).not.toBe(first.etag)
  expect(edited.modifiedAt).toBe(dayAfter.toISOString())
  await publishText({
    kind: 'update',
    title: 'Bananas move',
    note: 'A ship came.',
    publishedAt: new Date('2025-03-05'),
  })
  const updated = await atom()
  expect(updated.feed.updated).toBe('2025-03-05T00:00:00.000Z')
  expect(updated.feed.entries?.[0]).toMatchObject({
    id: first.feed.entries?.[0]?.id,
    published: '2025-03-01T09:00:00.000Z',
  })
  expect(updated.feed.entries?.[0]?.content?.value).toContain('What changed: A ship came.')
})

test('the same content has the same tag, whenever it is written', async () => {
  await publishText()
  expect((await atom()).etag).toBe((await atom()).etag)
})

test('a retracted briefing leaves every format, and Atom says that it is gone', async () => {
  const { briefingId } = await publishText()
  await retract(await person('Edith', 'editor'), { briefingId, reason: 'Wrong.' })
  const { body, feed } = await atom('bananas')
  expect(feed.entries ?? []).toEqual([])
  expect(body).toContain(`<at:deleted-entry ref="tag:localhost,2025:briefing/${briefingId}/en"`)
  expect(parseRssFeed((await writtenFeed(null, 'en', 'rss'))?.body ?? '').items ?? []).toEqual([])
  expect(JSON.parse((await writtenFeed(null, 'en', 'json'))?.body ?? '').items).toEqual([])
})

async function publishDaily(days: number, from = 1) {
  for (let number = from; number <= days; number += 1) {
    const publishedAt = new Date(Date.UTC(2025, 0, number))
    await publishText({ slug: `briefing-${number}`, title: `Briefing ${number}`, markdown: 'Short.', publishedAt })
  }
}

test('the newest fifty come, newest first; what is older stands in archives that a reader can walk', async () => {
  await publishDaily(50)
  expect(await writtenArchive('bananas', 'en', 1)).toBeNull()
  expect((await atom('bananas')).body).not.toContain('prev-archive')
  await publishDaily(103, 51)
  for (const slug of [null, 'bananas']) {
    const titles = (await atom(slug)).feed.entries?.map(({ title }) => title?.value)
    expect(titles).toEqual(Array.from({ length: 50 }, (_, index) => `Briefing ${103 - index}`))
  }
  const link = (body: string, rel: string) => parseAtomFeed(body).links?.find((one) => one.rel === rel)?.href
  const current = await atom('bananas')
  expect(link(current.body, 'prev-archive')).toBe('http://localhost:3000/topics/bananas/archive/2.atom')
  const seen = new Set(current.feed.entries?.map(({ id }) => id))
  for (const number of [2, 1]) {
    const { body = '' } = (await writtenArchive('bananas', 'en', number)) ?? {}
    expect(body).toContain('<fh:archive/>')
    expect(link(body, 'self')).toBe(`http://localhost:3000/topics/bananas/archive/${number}.atom`)
    expect(link(body, 'current')).toBe('http://localhost:3000/topics/bananas/feed.atom')
    expect(link(body, 'prev-archive')).toBe(
      number === 2 ? 'http://localhost:3000/topics/bananas/archive/1.atom' : undefined,
    )
    expect(link(body, 'next-archive')).toBe(
      number === 1 ? 'http://localhost:3000/topics/bananas/archive/2.atom' : undefined,
    )
    for (const { id } of parseAtomFeed(body).entries ?? []) seen.add(id)
  }
  expect(seen.size).toBe(103)
  expect(await writtenArchive('bananas', 'en', 3)).toBeNull()
})

test('an archive keeps what it holds when a briefing in it is retracted', async () => {
  await publishDaily(52)
  const holds = async () =>
    parseAtomFeed((await writtenArchive('bananas', 'en', 1))?.body ?? '').entries?.map(({ title }) => title?.value)
  const before = await holds()
  const { briefingId } = await db.edition.findFirstOrThrow({ where: { briefing: { slug: 'briefing-7' } } })
  await retract(await person('Edith', 'editor'), { briefingId, reason: 'Wrong.' })
  expect(await holds()).toEqual(before?.filter((title) => title !== 'Briefing 7'))
})

test('the feeds of all topics stand in one list by kind', async () => {
  const { body = { outlines: [] } } = parseOpml((await writtenTopicsOpml('es')).body)
  const all = (body.outlines ?? []).flatMap(({ outlines = [] }) => outlines)
  expect(all).toHaveLength(1 + (await db.topic.count()))
  expect(all).toContainEqual(
    expect.objectContaining({ type: 'rss', xmlUrl: 'http://localhost:3000/es/topics/bananas/feed.atom' }),
  )
})

test.each([
  ['no-such-topic', 'rss'],
  ['bananas', 'constructor'],
  [null, 'xml'],
])('there is no feed of %j in %j', async (slug, format) => {
  expect(await writtenFeed(slug, 'en', format)).toBeNull()
})

test('a calendar holds each date under an id that stays, as whole days, with its sequence and status', async () => {
  const { id } = await db.event.findFirstOrThrow()
  const calendar = async () => (await writtenCalendar('bananas', 'es'))?.body.replaceAll('\r\n ', '').split('\r\n')
  expect(await calendar()).toEqual(
    expect.arrayContaining([
      ...[`UID:${id}@localhost`, 'SEQUENCE:0', 'STATUS:CONFIRMED', 'SUMMARY:La cosecha'],
      ...['DTSTART;VALUE=DATE:20250413', 'DTEND;VALUE=DATE:20250414'],
    ]),
  )
  const month = { startsOn: new Date('2025-05-01'), endsOn: new Date('2025-05-31'), precision: 'month' } as const
  await db.event.update({ where: { id }, data: { ...month, sequence: 1, status: 'cancelled' } })
  const moved = await calendar()
  expect(moved).toEqual(
    expect.arrayContaining([
      ...[`UID:${id}@localhost`, 'SEQUENCE:1', 'STATUS:CANCELLED'],
      ...['DTSTART;VALUE=DATE:20250501', 'DTEND;VALUE=DATE:20250601'],
    ]),
  )
  expect(moved?.find((line) => line.startsWith('DESCRIPTION'))).toContain('mayo de 2025')
})

test('a date that is open has no day to stand on; a topic that is not there has no calendar', async () => {
  await db.event.updateMany({ data: { startsOn: null, endsOn: null, precision: 'open' } })
  expect((await writtenCalendar(null, 'en'))?.body).not.toContain('BEGIN:VEVENT')
  expect(await writtenCalendar('no-such-topic', 'en')).toBeNull()
})

/** Every permanent id of the store, in every format. */
async function ids() {
  const bodies = await Promise.all(['rss', 'atom', 'json'].map((format) => writtenFeed('bananas', 'en', format)))
  const [rss = '', xml = '', json = '{}'] = bodies.map((written) => written?.body)
  const calendar = (await writtenCalendar(null, 'en'))?.body.replaceAll('\r\n ', '') ?? ''
  const { id, entries } = parseAtomFeed(xml)
  return {
    rss: parseRssFeed(rss).items?.map(({ guid }) => guid?.value),
    atom: [id, ...(entries ?? []).map((entry) => entry.id)],
    gone: xml.match(/deleted-entry ref="[^"]*"/g),
    json: JSON.parse(json).items.map((item: { id: string }) => item.id),
    calendar: calendar.match(/^UID:.*$/gm),
  }
}

test('a site that moves to another address keeps every id, and its links lead there', async () => {
  await publishText()
  const { briefingId } = await publishText({ slug: 'roses', title: 'Roses need flights' })
  await retract(await person('Edith', 'editor'), { briefingId, reason: 'Wrong.' })
  address.origin = 'https://old.example.org'
  await chooseAuthority(address.origin)
  const before = await ids()
  expect(JSON.stringify(before).match(/old\.example\.org/g)).toHaveLength(6)
  address.origin = 'https://briefings.example.net:8443'
  await chooseAuthority(address.origin)
  expect(await ids()).toEqual(before)
  expect((await atom()).body).toContain('href="https://briefings.example.net:8443/briefings/')
})
