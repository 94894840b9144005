import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { addFigure, addSource, changeFigure } from '@/lib/facts/commands'
import { addEvent, cancelEvent, holdEvent, moveEvent } from '@/lib/facts/event-commands'
import { allSources } from '@/lib/facts/queries'
import { EventMove, FigureRevision, NewEvent, NewFigure, NewSource } from '@/lib/facts/schema'
import type { Locale } from '@/lib/platform/i18n/locales'
import { parse } from '@/lib/platform/untrusted'
import { expired, record, somebody } from '../desk/newsroom'
import { db } from '../support/database'

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }))

let rosa: Actor
let reader: Actor

const three = (en: string, es = '', ru = '') => ({ en, es, ru })

const move = (changes: Record<string, unknown> = {}) =>
  parse(EventMove, {
    ...{ slug: 'first-ship', sequence: '0', date: '2025-04-13', status: 'scheduled', reason: 'The crew is late.' },
    ...{ dateLabel: three(''), dateLabelIn: three('') },
    ...changes,
  })

const figureChange = (changes: Record<string, unknown> = {}) =>
  parse(FigureRevision, {
    ...{
      slug: 'banana-exports',
      version: '1',
      value: '1 100 000',
      qualifier: 'about',
      unit: 't/year',
      source: 'port-ledger',
    },
    ...{
      period: three('a year', 'un año', 'в год'),
      caveat: three('A round figure.', 'Cifra redonda.', 'Округлённая цифра.'),
    },
    reason: 'The ledger was counted again.',
    ...changes,
  })

beforeEach(async () => {
  await record()
  rosa = await somebody('Rosa', 'author')
  reader = await somebody('Tomás', 'reader')
})

test('a moved date keeps where it stood, says why, and expires what shows it', async () => {
  await moveEvent(rosa, move())
  const event = await db.event.findUniqueOrThrow({
    where: { slug: 'first-ship' },
    include: { changes: true, texts: true },
  })
  expect(event).toMatchObject({ precision: 'day', status: 'scheduled', sequence: 1, startsOn: new Date('2025-04-13') })
  expect(event.texts[0]?.dateLabel).toBe('')
  expect(event.changes).toMatchObject([
    { sequence: 1, reason: 'The crew is late.', actorId: rosa.id, precision: 'day' },
  ])
  const change = await db.changeEvent.findFirstOrThrow({ include: { topics: true } })
  expect(change).toMatchObject({ kind: 'event_moved', eventId: event.id, note: 'The crew is late.' })
  expect(change.topics).toHaveLength(2)
  const tags = await expired()
  for (const tag of ['events', 'event:first-ship', 'topic:ecuador', 'topic:bananas']) expect(tags).toContain(tag)
})

test('a move from what was seen before somebody else moved it is refused', async () => {
  await moveEvent(rosa, move())
  await expect(moveEvent(rosa, move({ date: '2025-05' }))).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db.eventChange.count()).toBe(1)
})

test('of two moves at once one happens', async () => {
  const outcomes = await Promise.allSettled([moveEvent(rosa, move()), moveEvent(rosa, move({ date: '2025-05' }))])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.changeEvent.count()).toBe(1)
})

test('a move to where the date stands already is refused', async () => {
  const still = { date: '2025-03', status: 'announced' }
  await expect(
    moveEvent(rosa, move({ ...still, dateLabel: three('early spring', 'principios de primavera', 'ранняя весна') })),
  ).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(moveEvent(rosa, move(still))).resolves.toEqual({ sequence: 1 })
})

test('what was held can be neither held nor cancelled again', async () => {
  await holdEvent(rosa, { slug: 'first-ship', sequence: 0, reason: 'She sailed at noon.' })
  const again = { slug: 'first-ship', sequence: 1, reason: 'Once more.' }
  await expect(holdEvent(rosa, again)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(cancelEvent(rosa, again)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db.changeEvent.findMany()).toMatchObject([{ kind: 'event_held', significance: 'major' }])
})

test('what was cancelled is taken up again by a new date', async () => {
  await cancelEvent(rosa, { slug: 'first-ship', sequence: 0, reason: 'The ship was sold.' })
  await moveEvent(rosa, move({ sequence: '1', date: '', status: 'hoped', reason: 'Another ship was found.' }))
  const history = await db.eventChange.findMany({ orderBy: { sequence: 'asc' } })
  expect(history).toMatchObject([{ status: 'cancelled' }, { status: 'hoped', precision: 'open', startsOn: null }])
})

test('a new date is announced under its topics; Spanish and Russian fall back on English', async () => {
  const input = parse(NewEvent, {
    ...{
      title: three('The second ship leaves', 'Zarpa el segundo barco'),
      note: three(''),
      date: '2025',
      status: 'hoped',
    },
    ...{ dateLabel: three(''), dateLabelIn: three(''), source: 'port-ledger', topics: 'bananas, ecuador' },
  })
  expect(await addEvent(rosa, input)).toEqual({ slug: 'the-second-ship-leaves' })
  const texts = await db.eventText.findMany({
    where: { event: { slug: 'the-second-ship-leaves' } },
    orderBy: { locale: 'asc' },
  })
  expect(texts.map(({ title }) => title)).toEqual([
    'The second ship leaves',
    'Zarpa el segundo barco',
    'The second ship leaves',
  ])
  expect(await db.changeEvent.findMany()).toMatchObject([{ kind: 'event_announced' }])
  await expect(addEvent(rosa, input)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { slug: { key: 'desk:slug_taken' } },
  })
})

test('a date under a topic that does not exist leaves nothing behind', async () => {
  const input = parse(NewEvent, {
    ...{ title: three('A ship of fools'), note: three(''), date: '2025', status: 'hoped' },
    ...{ dateLabel: three(''), dateLabelIn: three(''), source: 'port-ledger', topics: ['bananas', 'narrenschiff'] },
  })
  await expect(addEvent(rosa, input)).rejects.toMatchObject({
    fields: { topics: { values: { slug: 'narrenschiff' } } },
  })
  expect([await db.event.count(), await db.changeEvent.count(), await db.cacheExpiration.count()]).toEqual([1, 0, 0])
})

test('a changed figure keeps what it was and why it changed', async () => {
  await changeFigure(rosa, figureChange())
  const figure = await db.figure.findUniqueOrThrow({ where: { slug: 'banana-exports' }, include: { changes: true } })
  expect(figure).toMatchObject({ value: '1100000', version: 2 })
  expect(figure.changes).toMatchObject([
    { version: 2, reason: 'The ledger was counted again.', before: { value: '1000000' }, after: { value: '1100000' } },
  ])
  expect(await db.changeEvent.findMany()).toMatchObject([{ kind: 'figure_changed', figureId: figure.id }])
  const tags = await expired()
  for (const tag of ['figure:banana-exports', 'topic:ecuador', 'topic:bananas']) expect(tags).toContain(tag)
})

test('a figure changed twice from the same version changes once', async () => {
  await changeFigure(rosa, figureChange())
  await expect(changeFigure(rosa, figureChange({ value: '2' }))).rejects.toMatchObject({ kind: 'conflict' })
})

test('a figure that is given as it is has not changed', async () => {
  await expect(changeFigure(rosa, figureChange({ value: '1000000' }))).rejects.toMatchObject({
    sentence: { key: 'desk:same_record' },
  })
  expect(await db.figureChange.count()).toBe(0)
})

test('figures and sources are added with what they name', async () => {
  const ledger = parse(NewSource, {
    ...{ title: 'Ledger, second volume', publisher: 'Port of Guayaquil', url: '' },
    ...{ published: three('early 2025'), note: { en: 'Kept by hand.', es: 'Llevado a mano.', ru: '' } },
  })
  const { slug } = await addSource(rosa, ledger)
  expect(slug).toBe('port-of-guayaquil-ledger-second-volume')
  const noteIn = async (locale: Locale) => (await allSources(locale)).find((one) => one.slug === slug)?.note
  expect([await noteIn('es'), await noteIn('ru')]).toEqual(['Llevado a mano.', 'Kept by hand.'])
  const figure = parse(NewFigure, {
    ...{ metric: three('Boxes'), counterpartWords: three(''), period: three('in 2024'), caveat: three('') },
    ...{
      value: '4.50',
      qualifier: 'exact',
      unit: 't',
      subject: ['bananas'],
      source: slug,
      span: '2024',
      topics: 'ecuador',
    },
  })
  await addFigure(rosa, figure)
  const stored = await db.figure.findUniqueOrThrow({ where: { slug: 'boxes' }, include: { texts: true, source: true } })
  expect(stored).toMatchObject({ value: '4.50', periodEnd: new Date('2024-12-31'), source: { slug } })
  expect(stored.texts).toHaveLength(3)
})

test.each(['1.000.000', '1e6', '01', '.5', 'many', '1,5'])('%j is no value of a figure', (value) => {
  expect(() => figureChange({ value })).toThrow(
    expect.objectContaining({ fields: { value: { key: 'desk:not_a_decimal', values: undefined } } }),
  )
})

test('readers change no record', async () => {
  const step = { slug: 'first-ship', sequence: 0, reason: 'I say so.' }
  const refused = { kind: 'forbidden' }
  await expect(moveEvent(reader, move())).rejects.toMatchObject(refused)
  await expect(holdEvent(reader, step)).rejects.toMatchObject(refused)
  await expect(cancelEvent(reader, step)).rejects.toMatchObject(refused)
  await expect(changeFigure(reader, figureChange())).rejects.toMatchObject(refused)
  await expect(
    addSource(reader, parse(NewSource, { title: 'Hearsay', published: three(''), note: three('') })),
  ).rejects.toMatchObject(refused)
  expect(await db.changeEvent.count()).toBe(0)
})
