import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordsMatching } from '@/lib/facts/completion'
import { eventsAtDesk } from '@/lib/facts/desk-lists'
import { db } from '../support/database'
import { writeSampleFacts } from './sample-facts'

const all = { query: '', before: undefined, unsettled: false }
const day = (text: string) => new Date(`${text}T00:00:00Z`)

beforeEach(async () => {
  vi.useFakeTimers({ now: day('2031-05-10'), toFake: ['Date'] })
  await writeSampleFacts()
})

afterEach(() => vi.useRealTimers())

async function voyage(slug: string, date: string | null) {
  const { id: sourceId } = await db.source.findFirstOrThrow()
  const startsOn = date === null ? null : day(date)
  await db.event.create({
    data: {
      ...{ slug, startsOn, endsOn: startsOn, precision: date ? 'day' : 'open', status: 'scheduled', sourceId },
      texts: { create: { locale: 'en', title: `Voyage ${slug}` } },
    },
  })
}

test('dates are listed by the calendar: what comes, what has no date, what has passed', async () => {
  await voyage('last-month', '2031-04-10')
  await voyage('in-june', '2031-06-01')
  await voyage('some-day', null)
  await voyage('yesterday', '2031-05-09')
  await voyage('today', '2031-05-10')
  const { lines } = await eventsAtDesk('en', { ...all, query: 'vOYage' })
  expect(lines.map(({ slug }) => slug)).toEqual(['today', 'in-june', 'some-day', 'yesterday', 'last-month'])
  const { lines: unsettled } = await eventsAtDesk('en', { ...all, query: 'voyage', unsettled: true })
  expect(unsettled.map(({ slug }) => slug)).toEqual(['yesterday', 'last-month'])
})

test('the list goes on where it stopped, each date once', async () => {
  for (let count = 0; count < 35; count += 1) await voyage(`voyage-${count}`, count % 2 ? '2031-06-01' : '2030-01-01')
  const first = await eventsAtDesk('es', { ...all, query: 'Voyage' })
  const second = await eventsAtDesk('es', { ...all, query: 'Voyage', before: first.next ?? '' })
  expect([first.lines.length, second.lines.length, second.next]).toEqual([30, 5, null])
  expect(new Set([...first.lines, ...second.lines].map(({ slug }) => slug)).size).toBe(35)
  expect((await eventsAtDesk('es', { ...all, query: 'Voyage', before: 'nonsense' })).lines).toEqual(first.lines)
})

test('each way to print a record says what it prints, in the language of the text', async () => {
  const [figure] = await recordsMatching('figure', 'ecuador-exports-to-russia', 'en', 'ru')
  const printed = figure?.ways.map(({ binding, prints }) => [binding, prints.replaceAll('\u00A0', ' ')])
  expect(printed).toEqual([
    ['{{figure:ecuador-exports-to-russia}}', 'около 1 млрд долл. США'],
    ['{{figure:ecuador-exports-to-russia|bare}}', '1 млрд долл. США'],
  ])
  expect(figure?.name).toMatch(/Ecuador/)
  const [date] = await recordsMatching('date', 'lada-delegation', 'es')
  expect(date?.ways.map(({ binding }) => binding.replace(/.*\|/, ''))).toEqual([expect.anything(), 'in}}', 'short}}'])
  expect(new Set(date?.ways.map(({ prints }) => prints)).size).toBeGreaterThan(1)
})
