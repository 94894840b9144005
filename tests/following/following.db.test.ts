import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { retract } from '@/lib/briefings/commands'
import { moveEvent } from '@/lib/facts/event-commands'
import { EventMove } from '@/lib/facts/schema'
import { changeLevel, markRead, noteRead } from '@/lib/following/commands'
import { followingPage } from '@/lib/following/queries'
import type { Locale } from '@/lib/platform/i18n/locales'
import { person, publishText, record } from '../briefings/published'
import { db } from '../support/database'
import { day, followed, longAgo, newsOf, topicId } from './reader'

let ada: Actor

beforeEach(async () => {
  await record()
  ada = await person('Ada', 'reader')
})

test('a briefing that stands in several followed topics is shown once, with all that changed in it', async () => {
  await publishText()
  await publishText({ kind: 'update', note: 'The market opened.', title: 'Bananas move', publishedAt: day(3) })
  await followed(ada, 'bananas')
  await followed(ada, 'ecuador')
  expect(await newsOf(ada)).toEqual([
    { topic: 'bananas', unread: 1, things: [['bananas-are-full', 'revised', 'published']] },
    { topic: 'ecuador', unread: 1, things: [] },
  ])
  const [first] = (await followingPage(ada.id, 'en')).topics
  expect(first?.items[0]).toMatchObject({
    title: 'Bananas move',
    changes: [{ revision: 2, note: 'The market opened.' }, { revision: 1 }],
    also: [{ slug: 'ecuador' }],
  })
})

test('a small edit is not news', async () => {
  await publishText()
  await followed(ada, 'bananas')
  await markRead(ada, { upTo: day(2) })
  await publishText({ kind: 'minor', title: 'Bananas are quite full', publishedAt: day(3) })
  expect(await newsOf(ada)).toEqual([{ topic: 'bananas', unread: 0, things: [] }])
})

test('a date that moved says from when to when and why', async () => {
  const editor = await person('Edith', 'editor')
  await followed(ada, 'bananas')
  await db.eventChange.create({
    data: {
      ...{ eventId: (await db.event.findFirstOrThrow()).id, sequence: 0, precision: 'day', status: 'scheduled' },
      ...{ startsOn: new Date('2025-04-13'), endsOn: new Date('2025-04-13'), at: longAgo },
    },
  })
  const move = { slug: 'harvest', sequence: 0, reason: 'Rain.', status: 'scheduled', date: '2025-05-04' }
  const unlabelled = { en: '', es: '', ru: '' }
  await moveEvent(editor, EventMove.parse({ ...move, dateLabel: unlabelled, dateLabelIn: unlabelled }))
  const [first] = (await followingPage(ada.id, 'en')).topics
  expect(first?.items).toMatchObject([
    {
      ...{ about: 'date', title: 'The harvest', printed: '4 May 2025' },
      changes: [{ kind: 'event_moved', before: '13 April 2025', after: '4 May 2025', note: 'Rain.' }],
    },
  ])
})

test('what the reader has read of a briefing is not news, an update of it is', async () => {
  await publishText()
  await followed(ada, 'bananas')
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 1 })).toBeNull()
  expect((await newsOf(ada))[0]).toEqual({ topic: 'bananas', unread: 0, things: [] })
  await publishText({ kind: 'correction', note: 'It was a ton.', title: 'Full, corrected', publishedAt: day(4) })
  expect((await newsOf(ada))[0]?.things).toEqual([['bananas-are-full', 'corrected']])
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 2 })).toBe(1)
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 1 })).toBe(2)
  expect((await newsOf(ada))[0]?.unread).toBe(0)
})

test('a muted topic hides what it is about from every other', async () => {
  await publishText()
  await publishText({ slug: 'cranes', title: 'Cranes', topicSlugs: ['ecuador'], publishedAt: day(2) })
  await followed(ada, 'ecuador')
  await followed(ada, 'bananas', 'mute')
  expect(await newsOf(ada)).toEqual([
    { topic: 'ecuador', unread: 1, things: [['cranes', 'published']] },
    { topic: 'bananas', unread: 0, things: [] },
  ])
})

test('a topic brings those below it along, unless they are followed or muted themselves', async () => {
  await db.topic.update({ where: { slug: 'bananas' }, data: { parentId: await topicId('brazil') } })
  await publishText({ topicSlugs: ['bananas'] })
  await followed(ada, 'brazil')
  expect(await newsOf(ada)).toEqual([{ topic: 'brazil', unread: 1, things: [['bananas-are-full', 'published']] }])
  await followed(ada, 'bananas', 'watch')
  expect((await newsOf(ada)).map(({ topic, unread }) => [topic, unread])).toEqual([
    ['bananas', 1],
    ['brazil', 0],
  ])
  await changeLevel(ada, { topicId: await topicId('bananas'), level: 'mute' })
  expect((await newsOf(ada)).map(({ unread }) => unread)).toEqual([0, 0])
})

test('topics that are each above the other end somewhere', async () => {
  await db.topic.update({ where: { slug: 'bananas' }, data: { parentId: await topicId('brazil') } })
  await db.topic.update({ where: { slug: 'brazil' }, data: { parentId: await topicId('bananas') } })
  await publishText({ topicSlugs: ['bananas'] })
  await followed(ada, 'brazil')
  expect((await newsOf(ada))[0]?.unread).toBe(1)
})

test('a reader hears of editions in their language, and of the first where there is none', async () => {
  await publishText()
  await followed(ada, 'bananas')
  expect((await newsOf(ada, 'ru'))[0]?.things).toEqual([['bananas-are-full', 'published']])
  await publishText({ locale: 'es', title: 'El banano', publishedAt: day(3) })
  const shown = async (locale: Locale) => (await followingPage(ada.id, locale)).topics[0]?.items[0]
  expect(await shown('es')).toMatchObject({ locale: 'es', title: 'El banano' })
  expect(await shown('en')).toMatchObject({ locale: 'en', changes: [{ kind: 'published' }] })
  expect((await newsOf(ada, 'ru'))[0]).toMatchObject({ unread: 1 })
})

test('of a retracted briefing only that remains', async () => {
  const editor = await person('Edith', 'editor')
  const { briefingId } = await publishText()
  await followed(ada, 'bananas')
  await retract(editor, { briefingId, reason: 'It was never true.' })
  const [first] = (await followingPage(ada.id, 'en')).topics
  expect(first?.items).toMatchObject([
    { standfirst: '', retraction: 'It was never true.', changes: [{ kind: 'retracted' }] },
  ])
  expect(first?.unread).toBe(1)
})

test('counting ends just past a thousand', async () => {
  const { briefingId } = await publishText()
  const topic = await topicId('bananas')
  await followed(ada, 'bananas')
  await db.$executeRaw`
    INSERT INTO change_events (id, kind, significance, at, event_id)
    SELECT gen_random_uuid(), 'event_moved', 'major', now(), id FROM events, generate_series(1, 1200)`
  await db.$executeRaw`
    INSERT INTO change_event_topics (change_event_id, topic_id, at)
    SELECT id, ${topic}::uuid, at FROM change_events WHERE kind = 'event_moved'`
  await db.$executeRaw`UPDATE change_event_topics SET subject_id = change_event_id`
  const [first] = (await followingPage(ada.id, 'en')).topics
  expect(first).toMatchObject({ unread: 1_000, isMoreThanCounted: true })
  expect(briefingId).toBeTruthy()
})

test('two hundred topics come in pages, each once', async () => {
  const slugs = Array.from({ length: 45 }, (_, index) => `theme-${String(index).padStart(3, '0')}`)
  await db.topic.createMany({ data: slugs.map((slug) => ({ slug, kind: 'theme' as const })) })
  for (const slug of slugs) await followed(ada, slug)
  const seen: string[] = []
  let place: string | undefined
  do {
    const page = await followingPage(ada.id, 'en', place)
    seen.push(...page.topics.map(({ topic }) => topic.slug))
    place = page.next ?? undefined
  } while (place)
  expect(seen).toEqual(slugs)
})
