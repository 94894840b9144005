import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { openSession, presenceBy } from '@/lib/accounts/sessions'
import { annotate, editAnnotation, restore, withdraw } from '@/lib/annotations/commands'
import { type AnnotatedRevision, annotatedRevision } from '@/lib/annotations/queries'
import { AnnotationDraft } from '@/lib/annotations/schema'
import type { LiveEvent } from '@/lib/live/event'
import { type From, hub } from '@/lib/live/hub'
import type { Stream } from '@/lib/live/streams'
import { transaction } from '@/lib/platform/database'
import { block, publishBlocks, reader } from '../annotations/published'
import { db } from '../support/database'

const slug = 'lada-looks-at-ecuador-again'
const text = 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.'

let on: AnnotatedRevision
let ada: Actor
let bruno: Actor
let opened: Stream[]

type Seen = Stream & { events: LiveEvent[]; places: string[]; ended: boolean }

async function open(actor: Actor | null, part: Partial<Stream> & { from?: From } = {}): Promise<Seen> {
  const { from = { at: Date.now() }, ...rest } = part
  const readerId = actor?.id ?? null
  const seen: Seen = {
    ...{ id: randomUUID(), on, readerId, sessionId: null, person: readerId ?? '10.0.0.1', isCounted: true },
    ...{ events: [], places: [], ended: false },
    send: (event, place) => {
      seen.events.push(event)
      if (place) seen.places.push(place)
    },
    end: () => {
      seen.ended = true
      void hub().leave(seen)
    },
    ...rest,
  }
  await hub().join(seen, from)
  opened.push(seen)
  return seen
}

const said = (stream: Seen) => stream.events.filter(({ type }) => type === 'notes')
const told = (stream: Seen) => ({
  notes: said(stream).flatMap((event) => (event.type === 'notes' ? event.notes.map(({ id }) => id) : [])),
  gone: said(stream).flatMap((event) => (event.type === 'notes' ? event.gone : [])),
})

const draft = (change: Record<string, unknown> = {}) =>
  AnnotationDraft.parse({
    ...{ revisionId: on.revisionId, startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva' },
    ...change,
  })
const note = async (actor: Actor, change: Record<string, unknown>) => (await annotate(actor, draft(change), null)).id

/** After this nothing that was done before is still to be told. */
async function everythingToldTo(stream: Seen) {
  const last = await note(ada, { visibility: 'public', body: 'The last.' })
  await expect.poll(() => told(stream).notes).toContain(last)
  return last
}

beforeEach(async () => {
  opened = []
  await publishBlocks(slug, [block('p1', text)])
  on = (await annotatedRevision(slug, 'en')) as AnnotatedRevision
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

afterEach(async () => {
  for (const stream of opened) await hub().leave(stream)
})

describe('a note', () => {
  test('reaches everybody who reads, each as they may see it', async () => {
    const [hers, his, strangers] = [await open(ada), await open(bruno), await open(null)]
    const id = await note(ada, { visibility: 'public', body: 'See *1998*.', tags: ['cars'] })
    for (const stream of [hers, his, strangers]) await expect.poll(() => told(stream).notes).toEqual([id])
    const [event] = said(hers)
    expect(event).toMatchObject({ notes: [{ mine: true, tags: ['cars'], anchor: { status: 'unchanged' } }] })
    expect(said(his)[0]).toMatchObject({ notes: [{ mine: false, tags: [], author: 'Ada' }] })
  })

  test('that is private reaches its author alone; shared and hidden again it comes and goes for others', async () => {
    const [hers, his] = [await open(ada), await open(bruno)]
    const id = await note(ada, { body: 'Mine.' })
    await expect.poll(() => told(hers).notes).toEqual([id])
    await everythingToldTo(his)
    expect(told(his)).toEqual({ notes: [expect.not.stringContaining(id)], gone: [] })
    await editAnnotation(ada, id, { visibility: 'public' })
    await expect.poll(() => told(his).notes).toContain(id)
    await editAnnotation(ada, id, { visibility: 'private' })
    await expect.poll(() => told(his).gone).toEqual([id])
    expect(told(hers).gone).toEqual([])
  })

  test('is gone when it is withdrawn and back when it is restored', async () => {
    const his = await open(bruno)
    const id = await note(ada, { visibility: 'public', body: 'Here.' })
    await withdraw(ada, id)
    await expect.poll(() => told(his).gone).toEqual([id])
    await restore(ada, id)
    await expect.poll(() => told(his).notes.at(-1)).toBe(id)
  })

  test('of a group reaches who is in it, and whoever leaves asks again', async () => {
    const group = await db.group.create({
      data: { name: 'Desk', memberships: { create: [ada, bruno].map(({ id }) => ({ userId: id })) } },
    })
    const carla = await reader('Carla')
    const [his, hers] = [await open(bruno), await open(carla)]
    const shared = { visibility: 'group', groupId: group.id, body: 'For us.' }
    const id = await note(ada, shared)
    await expect.poll(() => told(his).notes).toEqual([id])
    await db.membership.deleteMany({ where: { userId: bruno.id } })
    await expect.poll(() => his.events.at(-1)).toEqual({ type: 'again' })
    const second = await note(ada, shared)
    const last = await everythingToldTo(his)
    expect(told(his).notes).toEqual([id, last])
    expect(told(his).notes).not.toContain(second)
    expect(told(hers).notes).toEqual([last])
  })

  test('of a transaction that failed reaches nobody', async () => {
    const his = await open(bruno)
    const failing = transaction(async (tx) => {
      await tx.$executeRaw`UPDATE annotations SET body = 'x'`
      await tx.annotation.create({
        data: {
          ...draft(),
          tags: undefined,
          groupId: null,
          authorId: ada.id,
          briefingId: on.briefingId,
          visibility: 'public',
        },
      })
      throw new Error('the connection broke')
    })
    await expect(failing).rejects.toThrow('broke')
    const last = await everythingToldTo(his)
    expect(told(his)).toEqual({ notes: [last], gone: [] })
  })

  test('of somebody who is banned, or let in again, leave and join the pages that are open', async () => {
    await note(ada, { visibility: 'public' })
    const his = await open(bruno)
    for (const bannedAt of [new Date(), null]) {
      const before = his.events.length
      await db.user.update({ where: { id: ada.id }, data: { bannedAt } })
      await expect.poll(() => his.events.slice(before)).toContainEqual({ type: 'again' })
    }
    const before = his.events.length
    await db.user.update({ where: { id: ada.id }, data: { name: 'Ada Quiroga' } })
    await everythingToldTo(his)
    expect(his.events.slice(before).filter(({ type }) => type === 'again')).toEqual([])
  })

  test('many at once are not named: everybody asks again', async () => {
    const his = await open(bruno)
    for (let n = 0; n < 21; n += 1) await note(ada, { visibility: 'public' })
    await everythingToldTo(his)
    await db.annotation.updateMany({ data: { colour: 'teal' } })
    await expect.poll(() => his.events.at(-1)?.type).toBe('again')
  })
})

test('who was away goes on where they were, and gets what they missed', async () => {
  const before = await open(bruno)
  await everythingToldTo(before)
  const place = before.places.at(-1) as string
  before.end()
  const id = await note(ada, { visibility: 'public', body: 'Meanwhile.' })
  const hidden = await note(ada, { body: 'Nobody else sees this.' })
  const after = await open(bruno, { from: { place } })
  await expect.poll(() => told(after).notes).toEqual([id])
  expect(await hub().missed(bruno.id, on, { place })).toMatchObject({ news: { notes: [{ id }], gone: [] } })
  expect(JSON.stringify(await hub().missed(bruno.id, on, { place }))).not.toContain(hidden)
  const elsewhere = await open(bruno, { from: { place: 'another-1' } })
  expect(elsewhere.events[0]).toEqual({ type: 'again' })
})

test('a stream ends with its session, and with nobody else’s', async () => {
  const secret = await transaction((tx) => openSession(tx, ada.id, 'Browser'))
  const sessionId = (await presenceBy(secret))?.sessionId as string
  const [hers, his] = [await open(ada, { sessionId }), await open(bruno)]
  await db.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } })
  await expect.poll(() => hers.ended, { timeout: 1_000 }).toBe(true)
  const other = await transaction((tx) => openSession(tx, ada.id, 'Browser'))
  const again = await open(ada, { sessionId: (await presenceBy(other))?.sessionId as string })
  await db.user.delete({ where: { id: ada.id } })
  await expect.poll(() => again.ended, { timeout: 1_000 }).toBe(true)
  expect(his.ended).toBe(false)
})

describe('who else reads', () => {
  const here = (stream: Seen) => stream.events.findLast((event) => event.type === 'here')

  test('is a count of people, each once, without who keeps to themselves', async () => {
    const hers = await open(ada)
    await open(bruno)
    await open(bruno)
    await open(null)
    await expect.poll(() => here(hers)).toEqual({ type: 'here', others: 2, names: [] })
    const quiet = await open(await reader('Carla'), { isCounted: false })
    const stranger = await open(null)
    await expect.poll(() => here(hers)).toMatchObject({ others: 3 })
    expect(here(quiet)).toBeUndefined()
    await hub().leave(stranger)
    await expect.poll(() => here(hers)).toMatchObject({ others: 2 })
  })

  test('has a name only for who is in a group with them', async () => {
    await db.group.create({
      data: { name: 'Desk', memberships: { create: [ada, bruno].map(({ id }) => ({ userId: id })) } },
    })
    const carla = await reader('Carla')
    const [hers, his, carlas] = [await open(ada), await open(bruno), await open(carla)]
    await expect.poll(() => here(hers)).toEqual({ type: 'here', others: 2, names: ['Bruno'] })
    await expect.poll(() => here(his)).toMatchObject({ names: ['Ada'] })
    await expect.poll(() => here(carlas)).toEqual({ type: 'here', others: 2, names: [] })
  })
})

test('one reader has at most eight streams', async () => {
  for (let n = 0; n < 8; n += 1) await open(ada)
  await expect(open(ada)).rejects.toMatchObject({ kind: 'too_many', retryAfterSeconds: 60 })
  await hub().leave(opened[0] as Stream)
  await open(ada)
})
