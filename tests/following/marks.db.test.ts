import { uuidv7 } from 'uuidv7'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { changeLevel, follow, markRead, noteRead, unfollow, visit } from '@/lib/following/commands'
import { followedAmong } from '@/lib/following/standings'
import { person, publishText, record } from '../briefings/published'
import { db } from '../support/database'
import { day, followed, longAgo, newsOf, topicId } from './reader'

let ada: Actor

beforeEach(async () => {
  await record()
  ada = await person('Ada', 'reader')
})

test('a topic is followed from now on, twice is once, and the second time only changes the level', async () => {
  await publishText()
  const id = await topicId('bananas')
  await follow(ada, { topicId: id, level: 'track' })
  expect(await newsOf(ada)).toEqual([{ topic: 'bananas', unread: 0, things: [] }])
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
  await followed(ada, 'bananas', 'watch')
  await followed(bob, 'bananas', 'track')
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

test('what is new stays until it is marked as read, up to when the list was drawn', async () => {
  await publishText()
  await followed(ada, 'bananas')
  await visit(ada)
  expect((await newsOf(ada))[0]?.unread).toBe(1)
  await markRead(ada, { topicId: await topicId('bananas'), upTo: day(2) })
  expect((await newsOf(ada))[0]?.unread).toBe(0)
  await publishText({ kind: 'update', note: 'More.', title: 'More bananas', publishedAt: day(3) })
  await markRead(ada, { upTo: day(2) })
  expect((await newsOf(ada))[0]?.unread).toBe(1)
  await markRead(ada, { upTo: new Date('2999-01-01') })
  expect((await newsOf(ada))[0]?.unread).toBe(0)
})

test('a mark never moves back, and another reader has their own', async () => {
  const bob = await person('Bob', 'reader')
  await publishText()
  await followed(ada, 'bananas')
  await followed(bob, 'bananas', 'track')
  await markRead(ada, { upTo: day(5) })
  await markRead(ada, { upTo: longAgo })
  expect((await newsOf(ada))[0]?.unread).toBe(0)
  expect((await newsOf(bob))[0]?.unread).toBe(1)
})

test('looks within half an hour are one visit', async () => {
  await followed(ada, 'bananas')
  const first = (await db.follow.findFirstOrThrow()).lastVisitAt
  await visit(ada)
  expect((await db.follow.findFirstOrThrow()).lastVisitAt).toEqual(first)
  await db.follow.updateMany({ data: { lastVisitAt: longAgo } })
  await visit(ada)
  expect((await db.follow.findFirstOrThrow()).lastVisitAt.getTime()).toBeGreaterThan(longAgo.getTime())
})

test.each([
  ['no-such-briefing', 1],
  ['bananas-are-full', 2],
])('revision %j %i, which is not there, cannot have been read', async (slug, revision) => {
  await publishText()
  await expect(noteRead(ada, slug, { locale: 'en', revision })).rejects.toMatchObject({ kind: 'not_found' })
})
