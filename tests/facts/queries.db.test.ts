import { beforeEach, expect, test, vi } from 'vitest'
import { turnTheDayJob } from '@/lib/facts/jobs'
import {
  allSources,
  assessmentsOf,
  calendarEvents,
  calendarYears,
  eventsOf,
  figuresOf,
  rollCallBySlug,
  statementsOf,
  upcomingEvents,
} from '@/lib/facts/queries'

import { db } from '../support/database'
import { writeSampleFacts } from './sample-facts'

const { tags } = vi.hoisted(() => ({ tags: new Set<string>() }))
vi.mock('next/cache', () => ({
  cacheTag: (...named: string[]) => {
    for (const name of named) tags.add(name)
  },
  cacheLife: () => undefined,
}))

const idOf = async (slug: string) => (await db.topic.findUniqueOrThrow({ where: { slug } })).id
const spaced = (words: string) => words.replaceAll('\u00A0', ' ')

beforeEach(async () => {
  await writeSampleFacts()
  tags.clear()
  vi.useRealTimers()
})

const on = (day: string) => vi.useFakeTimers({ now: new Date(`${day}T12:00:00Z`), toFake: ['Date'] })

test('the figures of a topic are those it is the subject of, the counterpart of, or filed under', async () => {
  const slugs = async (topic: string) => (await figuresOf(await idOf(topic), 'en')).map(({ slug }) => slug).sort()
  expect(await slugs('bananas')).toEqual(['ecuador-banana-exports-to-russia', 'ecuador-exports-to-russia'])
  expect(await slugs('russia')).toContain('ecuador-exports-to-russia')
  expect(await slugs('daniel-noboa')).toEqual(['noboa-first-mandate-length'])
  expect([...tags]).toEqual(expect.arrayContaining(['topic:bananas', 'figure:ecuador-exports-to-russia']))
})

test('a figure says all that makes it checkable, in its language', async () => {
  const figures = await figuresOf(await idOf('bananas'), 'ru')
  const bananas = figures.find(({ slug }) => slug === 'ecuador-banana-exports-to-russia')
  expect(bananas).toMatchObject({
    ...{ metric: 'Экспорт бананов', period: 'в год, по данным источника', counterpart: 'Россия' },
    subject: { name: 'Эквадор', iso2: 'EC' },
    source: { slug: 'russia-ecuador-trade-briefing-2025', url: null },
  })
  expect(spaced(bananas?.printed ?? '')).toBe('около 1 млн тонн в год')
  expect(bananas?.caveat).not.toBe('')
})

test('the dates of a topic stand in order, without a day last, and have passed only when their last day is over', async () => {
  on('2025-03-31')
  const dates = await eventsOf(await idOf('ecuador'), 'en')
  const days = dates.map(({ startsOn }) => startsOn ?? '9999')
  expect(days).toEqual(days.toSorted())
  expect(dates.at(-1)).toMatchObject({ slug: 'moscow-quito-direct-flights', printed: 'no date set', hasPassed: false })
  const delegation = dates.find(({ slug }) => slug === 'lada-delegation-visit-2025')
  expect(delegation).toMatchObject({ printed: 'March 2025', hasPassed: false, status: 'announced' })
  expect(tags).toContain('today')
  on('2025-04-01')
  const later = await eventsOf(await idOf('ecuador'), 'en')
  expect(later.find(({ slug }) => slug === 'lada-delegation-visit-2025')?.hasPassed).toBe(true)
})

test('the next dates come first, then those without a day, then the latest whose outcome nobody recorded', async () => {
  on('2025-03-15')
  const slugs = async (limit: number) => (await upcomingEvents('en', limit)).map(({ slug }) => slug)
  expect(await slugs(2)).toEqual(['lada-delegation-visit-2025', 'ecuador-presidential-vote-2025'])
  on('2025-04-01')
  expect(await slugs(3)).toEqual([
    ...['ecuador-presidential-vote-2025', 'moscow-quito-direct-flights', 'lada-delegation-visit-2025'],
  ])
  expect(await slugs(1)).toEqual(['ecuador-presidential-vote-2025'])
})

test('the calendar has a page for each year that a date begins in, and one for what has no date', async () => {
  expect(await calendarYears()).toEqual({ years: [2025, 2023, 2012, 1997], hasOpen: true })
  const of = async (year: number | null) => (await calendarEvents('en', year)).map(({ slug }) => slug)
  expect(await of(2012)).toEqual(['avtovaz-andean-supply-plan-2012'])
  expect(await of(null)).toEqual(['moscow-quito-direct-flights'])
  expect(await of(2025)).toHaveLength(3)
  expect(await of(1900)).toEqual([])
})

test('a recorded vote has every country in the order of the alphabet, and guesses nothing', async () => {
  const vote = await rollCallBySlug('unga-ukraine-2025-02-24', 'en')
  const names = vote?.positions.map(({ country }) => country.name) ?? []
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare))
  const of = (iso2: string) => vote?.positions.find(({ country }) => country.iso2 === iso2)
  expect(of('AR')).toMatchObject({ position: 'did_not_support', note: expect.stringContaining('United States') })
  expect(of('BR')).toMatchObject({ position: 'abstained', note: '' })
  expect(of('EC')).toMatchObject({ position: 'not_stated' })
  expect(vote?.heldOn).toBe('24 February 2025')
  expect(await rollCallBySlug('constructor', 'en')).toBeNull()
  expect(tags).toContain('votes:constructor')
})

test('statements and judgements stand under those who made them, in the language asked for or else in English', async () => {
  const said = await statementsOf(await idOf('juan-fernando-holguin-flores'), 'es')
  expect(said.length).toBeGreaterThan(3)
  expect(said[0]?.speaker.name).toBe('Juan Fernando Holguín Flores')
  await db.assessment.updateMany({ where: { slug: 'cocoa-has-room-in-russia' }, data: { texts: { en: 'Room.' } } })
  const [judgement] = await assessmentsOf(await idOf('cocoa'), 'ru')
  expect(judgement).toMatchObject({ text: 'Room.', heldBy: 'Авторы торгового обзора', status: 'open' })
})

test('sources stand by their titles', async () => {
  const titles = (await allSources('ru')).map(({ title }) => title)
  expect(titles).toContain('UN Comtrade Database')
  expect((await allSources('ru')).find(({ slug }) => slug === 'icco')?.note).toBe('Статистика и обзоры рынка какао.')
  expect(new Set(titles).size).toBe(titles.length)
})

test('when a day has turned, what depends on the day is read again', async () => {
  await db.cacheExpiration.deleteMany()
  await turnTheDayJob.run()
  expect((await db.cacheExpiration.findMany()).map(({ tag }) => tag)).toEqual(['today'])
})

test.each([
  ['a figure that is no decimal', () => db.figure.updateMany({ data: { value: '1e9' } })],
  ['a date that ends before it starts', () => db.event.updateMany({ data: { endsOn: new Date('1900-01-01') } })],
  ['an open date with a day', () => db.event.updateMany({ data: { precision: 'open' } })],
  ['a slug in capitals', () => db.source.updateMany({ data: { slug: 'Register' } })],
])('the store itself refuses %s', async (_, write) => {
  await expect(write()).rejects.toThrow()
})
