import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate, withdraw } from '@/lib/annotations/commands'
import { notesOnTopic } from '@/lib/annotations/notes-on-topic'
import { reply } from '@/lib/annotations/replying'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { drawBoundary } from '@/lib/boundaries/commands'
import { hide } from '@/lib/moderation/commands'
import { parse } from '@/lib/platform/untrusted'
import { groupOf } from '../groups/people'
import { staff } from '../moderation/stage'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

let ada: Actor
let bruno: Actor
let niva: Awaited<ReturnType<typeof publishBlocks>>
let vesta: Awaited<ReturnType<typeof publishBlocks>>
let topicId: string

const place = { startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva' }
const noted = async (actor: Actor, on = niva, change: Record<string, unknown> = {}) => {
  const draft = { revisionId: on.revisionId, ...place, body: 'Which year?', visibility: 'public', ...change }
  return (await annotate(actor, parse(AnnotationDraft, draft), null)).id
}
const seen = async (actor: Actor | null, limit = 3) =>
  (await notesOnTopic(actor?.id ?? null, 'avtovaz', 'en', limit))?.map(({ id }) => id)

beforeEach(async () => {
  niva = await publishBlocks('niva', [block('p1', 'AvtoVAZ once sold the Niva in Quito.')])
  vesta = await publishBlocks('vesta', [block('p1', 'AvtoVAZ now makes the Niva in Togliatti.')])
  topicId = (await db.topic.create({ data: { slug: 'avtovaz', kind: 'organization' } })).id
  const publishedAt = new Date('2025-03-01')
  await db.briefingTopic.createMany({
    data: [niva, vesta].map(({ briefingId }) => ({ briefingId, topicId, publishedAt })),
  })
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

test('the newest public notes of all its briefings come, the latest first', async () => {
  const ids = [await noted(ada), await noted(bruno, vesta), await noted(ada), await noted(bruno)]
  expect(await seen(null)).toEqual(ids.toReversed().slice(0, 3))
  expect(await seen(ada)).toEqual(ids.toReversed().slice(0, 3))
  const [newest] = (await notesOnTopic(null, 'avtovaz', 'en', 1)) ?? []
  expect(newest).toMatchObject({
    author: 'Bruno',
    mine: false,
    quote: 'Niva',
    briefing: { slug: 'niva', locale: 'en' },
  })
})

test('neither private nor group notes, highlights, answers nor withdrawn notes are among them', async () => {
  await noted(ada, niva, { visibility: 'private' })
  await noted(ada, niva, { visibility: 'group', groupId: await groupOf([ada, bruno]) })
  await noted(ada, niva, { body: '' })
  const id = await noted(ada)
  await reply(bruno, id, { body: 'In 1998.', label: null }, null)
  await withdraw(ada, await noted(ada))
  for (const person of [null, ada, bruno]) expect(await seen(person, 20)).toEqual([id])
})

test('what moderators hide or hold, and what people who are apart or banned wrote, is left out', async () => {
  const hidden = await noted(ada)
  await hide(await staff('Emil'), hidden, { reason: 'spam', words: 'It sells watches.' })
  expect(await seen(null)).toEqual([])
  const held = await noted(ada)
  await db.annotation.update({ where: { id: held }, data: { heldAt: new Date() } })
  expect(await seen(bruno)).toEqual([])
  const id = await noted(ada)
  await drawBoundary(bruno, ada.id, 'mute')
  expect(await seen(bruno)).toEqual([])
  expect(await seen(null)).toEqual([id])
  await db.user.update({ where: { id: ada.id }, data: { bannedAt: new Date() } })
  expect(await seen(null)).toEqual([])
})

test('nothing comes of a briefing that was retracted, nor in another language, nor for a topic that is not there', async () => {
  await noted(ada)
  await db.retraction.create({ data: { briefingId: niva.briefingId, reason: 'Wrong.' } })
  expect(await seen(null)).toEqual([])
  await noted(ada, vesta)
  expect(await notesOnTopic(null, 'avtovaz', 'es', 3)).toEqual([])
  expect(await notesOnTopic(null, randomUUID(), 'en', 3)).toBeNull()
})
