import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { retract } from '@/lib/briefings/commands'
import { moveEvent } from '@/lib/facts/event-commands'
import { EventMove } from '@/lib/facts/schema'
import { changeLevel, follow, markRead, noteRead, unfollow, visit } from '@/lib/following/commands'
import type { FollowLevel } from '@/lib/following/level'
import { followingPage } from '@/lib/following/queries'
import { followedAmong } from '@/lib/following/standings'
import type { Locale } from '@/lib/platform/i18n/locales'
import { person, publishText, record } from '../briefings/published'
import { db } from '../support/database'

let ada: Actor
const longAgo = new Date('2025-01-01T00:00:00Z')
const day = (number: number) => new Date(Date.UTC(2025, 2, number, 9))

async function topicId(slug: string) {
  return (await db.topic.findUniqueOrThrow({ where: { slug } })).id
}

async function follows(slug: string, level: FollowLevel = 'track', actor = ada) {
  await follow(actor, { topicId: await topicId(slug), level, readUpTo: longAgo })
}

async function news(actor = ada, locale: Locale = 'en') {
  const { topics } = await followingPage(actor.id, locale)
  return topics.map(({ topic, unread, items }) => ({
    topic: topic.slug,
    unread,
    things: items.map((item) => [
      item.about === 'briefing' ? item.slug : item.title,
      ...item.changes.map((c) => c.kind),
    ]),
  }))
}

beforeEach(async () => {
  await record()
  ada = await person('Ada', 'reader')
})

test('a topic is followed from now on, twice is once, and the second time only changes the level', async () => {
  await publishText()
  const id = await topicId('bananas')
  await follow(ada, { topicId: id, level: 'track' })
  expect(await news()).toEqual([{ topic: 'bananas', unread: 0, things: [] }])
  const { readUpTo } = await db.follow.findFirstOrThrow()
  await follow(ada, { topicId: id, level: 'watch', readUpTo: longAgo })
  expect(await db.follow.findMany()).toMatchObject([{ level: 'watch', readUpTo }])
})

test('two tabs that follow at once make one follow', async () => {
  const id = await topicId('bananas')
  await Promise.all([1, 2, 3, 4].map(() => follow(ada, { topicId: id, level: 'track' })))
  expect(await db.follow.count()).toBe(1)
})

test('a mark in the future is the present', async () => {
  await follow(ada, { topicId: await topicId('bananas'), level: 'track', readUpTo: new Date('2999-01-01') })
  expect((await db.follow.findFirstOrThrow()).readUpTo.getTime()).toBeLessThanOrEqual(Date.now())
})

test('a topic that is not there cannot be followed', async () => {
  await expect(follow(ada, { topicId: uuidv7(), level: 'track' })).rejects.toMatchObject({ kind: 'not_found' })
})

test('unfollowing gives back what is needed to undo it; of another reader nothing is touched', async () => {
  const bob = await person('Bob', 'reader')
  await follows('bananas', 'watch')
  await follows('bananas', 'track', bob)
  const ended = await unfollow(ada, await topicId('bananas'))
  expect(ended).toEqual({ topicId: await topicId('bananas'), level: 'watch', readUpTo: longAgo.toISOString() })
  expect(await unfollow(ada, await topicId('bananas'))).toBeNull()
  expect(await db.follow.findMany({ select: { userId: true } })).toEqual([{ userId: bob.id }])
  await follow(ada, { ...ended!, readUpTo: new Date(ended!.readUpTo) })
  expect(await followedAmong(ada.id, [await topicId('bananas')])).toEqual(
    new Map([[await topicId('bananas'), 'watch']]),
  )
})

test('a level can only be changed of what one follows', async () => {
  const input = { topicId: await topicId('bananas'), level: 'mute' as const }
  await expect(changeLevel(ada, input)).rejects.toMatchObject({ kind: 'not_found' })
})

test('a briefing that stands in several followed topics is shown once, with all that changed in it', async () => {
  await publishText()
  await publishText({ kind: 'update', note: 'The market opened.', title: 'Bananas move', publishedAt: day(3) })
  await follows('bananas')
  await follows('ecuador')
  expect(await news()).toEqual([
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
  await follows('bananas')
  await markRead(ada, { upTo: day(2) })
  await publishText({ kind: 'minor', title: 'Bananas are quite full', publishedAt: day(3) })
  expect(await news()).toEqual([{ topic: 'bananas', unread: 0, things: [] }])
})

test('what is new stays until it is marked as read, up to when the list was drawn', async () => {
  await publishText()
  await follows('bananas')
  await visit(ada)
  expect((await news())[0]?.unread).toBe(1)
  await markRead(ada, { topicId: await topicId('bananas'), upTo: day(2) })
  expect((await news())[0]?.unread).toBe(0)
  await publishText({ kind: 'update', note: 'More.', title: 'More bananas', publishedAt: day(3) })
  await markRead(ada, { upTo: day(2) })
  expect((await news())[0]?.unread).toBe(1)
  await markRead(ada, { upTo: new Date('2999-01-01') })
  expect((await news())[0]?.unread).toBe(0)
})

test('a mark never moves back, and another reader has their own', async () => {
  const bob = await person('Bob', 'reader')
  await publishText()
  await follows('bananas')
  await follows('bananas', 'track', bob)
  await markRead(ada, { upTo: day(5) })
  await markRead(ada, { upTo: longAgo })
  expect((await news())[0]?.unread).toBe(0)
  expect((await news(bob))[0]?.unread).toBe(1)
})

test('looks within half an hour are one visit', async () => {
  await follows('bananas')
  const first = (await db.follow.findFirstOrThrow()).lastVisitAt
  await visit(ada)
  expect((await db.follow.findFirstOrThrow()).lastVisitAt).toEqual(first)
  await db.follow.updateMany({ data: { lastVisitAt: longAgo } })
  await visit(ada)
  expect((await db.follow.findFirstOrThrow()).lastVisitAt.getTime()).toBeGreaterThan(longAgo.getTime())
})

test('a date that moved says from when to when and why', async () => {
  const editor = await person('Edith', 'editor')
  await follows('bananas')
  await db.eventChange.create({
    data: {
      ...{ eventId: (await db.event.findFirstOrThrow()).id, sequence: 0, precision: 'day', status: 'scheduled' },
      ...{ startsOn: new Date('2025-04-13'), endsOn: new Date('2025-04-13'), at: longAgo },
    },
  })
  const move = { slug: 'harvest', sequence: 0, reason: 'Rain.', status: 'scheduled', date: '2025-05-04' }
  const unlabelled = { en: '', es: '', ru: '' }
  await moveEvent(editor, EventMove.parse({ ...move, dateLabel: unlabelled, dateLabelIn: unlabelled }))
  const [followed] = (await followingPage(ada.id, 'en')).topics
  expect(followed?.items).toMatchObject([
    {
      ...{ about: 'date', title: 'The harvest', printed: '4 May 2025' },
      changes: [{ kind: 'event_moved', before: '13 April 2025', after: '4 May 2025', note: 'Rain.' }],
    },
  ])
})

test('what the reader has read of a briefing is not news, an update of it is', async () => {
  await publishText()
  await follows('bananas')
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 1 })).toBeNull()
  expect((await news())[0]).toEqual({ topic: 'bananas', unread: 0, things: [] })
  await publishText({ kind: 'correction', note: 'It was a ton.', title: 'Full, corrected', publishedAt: day(4) })
  expect((await news())[0]?.things).toEqual([['bananas-are-full', 'corrected']])
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 2 })).toBe(1)
  expect(await noteRead(ada, 'bananas-are-full', { locale: 'en', revision: 1 })).toBe(2)
  expect((await news())[0]?.unread).toBe(0)
})

test.each([
  ['no-such-briefing', 1],
  ['bananas-are-full', 2],
])('revision %j %i, which is not there, cannot have been read', async (slug, revision) => {
  await publishText()
  await expect(noteRead(ada, slug, { locale: 'en', revision })).rejects.toMatchObject({ kind: 'not_found' })
})

test('a muted topic hides what it is about from every other', async () => {
  await publishText()
  await publishText({ slug: 'cranes', title: 'Cranes', topicSlugs: ['ecuador'], publishedAt: day(2) })
  await follows('ecuador')
  await follows('bananas', 'mute')
  expect(await news()).toEqual([
    { topic: 'ecuador', unread: 1, things: [['cranes', 'published']] },
    { topic: 'bananas', unread: 0, things: [] },
  ])
})

test('a topic brings those below it along, unless they are followed or muted themselves', async () => {
  await db.topic.update({ where: { slug: 'bananas' }, data: { parentId: await topicId('brazil') } })
  await publishText({ topicSlugs: ['bananas'] })
  await follows('brazil')
  expect(await news()).toEqual([{ topic: 'brazil', unread: 1, things: [['bananas-are-full', 'published']] }])
  await follows('bananas', 'watch')
  expect((await news()).map(({ topic, unread }) => [topic, unread])).toEqual([
    ['bananas', 1],
    ['brazil', 0],
  ])
  await changeLevel(ada, { topicId: await topicId('bananas'), level: 'mute' })
  expect((await news()).map(({ unread }) => unread)).toEqual([0, 0])
})

test('topics that are each above the other end somewhere', async () => {
  await db.topic.update({ where: { slug: 'bananas' }, data: { parentId: await topicId('brazil') } })
  await db.topic.update({ where: { slug: 'brazil' }, data: { parentId: await topicId('bananas') } })
  await publishText({ topicSlugs: ['bananas'] })
  await follows('brazil')
  expect((await news())[0]?.unread).toBe(1)
})

test('a reader hears of editions in their language, and of the first where there is none', async () => {
  await publishText()
  await follows('bananas')
  expect((await news(ada, 'ru'))[0]?.things).toEqual([['bananas-are-full', 'published']])
  await publishText({ locale: 'es', title: 'El banano', publishedAt: day(3) })
  const shown = async (locale: Locale) => (await followingPage(ada.id, locale)).topics[0]?.items[0]
  expect(await shown('es')).toMatchObject({ locale: 'es', title: 'El banano' })
  expect(await shown('en')).toMatchObject({ locale: 'en', changes: [{ kind: 'published' }] })
  expect((await news(ada, 'ru'))[0]).toMatchObject({ unread: 1 })
})

test('of a retracted briefing only that remains', async () => {
  const editor = await person('Edith', 'editor')
  const { briefingId } = await publishText()
  await follows('bananas')
  await retract(editor, { briefingId, reason: 'It was never true.' })
  const [followed] = (await followingPage(ada.id, 'en')).topics
  expect(followed?.items).toMatchObject([{ retraction: 'It was never true.', changes: [{ kind: 'retracted' }] }])
  expect(followed?.unread).toBe(1)
})

test('counting ends just past a thousand', async () => {
  const { briefingId } = await publishText()
  const topic = await topicId('bananas')
  await follows('bananas')
  await db.$executeRaw`
    INSERT INTO change_events (id, kind, significance, at, event_id)
    SELECT gen_random_uuid(), 'event_moved', 'major', now(), id FROM events, generate_series(1, 1200)`
  await db.$executeRaw`
    INSERT INTO change_event_topics (change_event_id, topic_id, at)
    SELECT id, ${topic}::uuid, at FROM change_events WHERE kind = 'event_moved'`
  await db.$executeRaw`UPDATE change_event_topics SET subject_id = change_event_id`
  const [followed] = (await followingPage(ada.id, 'en')).topics
  expect(followed).toMatchObject({ unread: 1_000, isMoreThanCounted: true })
  expect(briefingId).toBeTruthy()
})

test('two hundred topics come in pages, each once', async () => {
  const slugs = Array.from({ length: 45 }, (_, index) => `theme-${String(index).padStart(3, '0')}`)
  await db.topic.createMany({ data: slugs.map((slug) => ({ slug, kind: 'theme' as const })) })
  for (const slug of slugs) await follows(slug)
  const seen: string[] = []
  let place: string | undefined
  do {
    const page = await followingPage(ada.id, 'en', place)
    seen.push(...page.topics.map(({ topic }) => topic.slug))
    place = page.next ?? undefined
  } while (place)
  expect(seen).toEqual(slugs)
})
