import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { mentionable } from '@/lib/annotations/mentions'
import { annotationFor } from '@/lib/annotations/queries'
import { boundaryLimit } from '@/lib/boundaries/boundary'
import { drawBoundary, liftBoundary } from '@/lib/boundaries/commands'
import { boundariesOf } from '@/lib/boundaries/queries'
import { reader } from '../annotations/published'
import { groupOf } from '../groups/people'
import { waysTo } from '../moderation/sight'
import { answerBy, noteBy, publishText } from '../moderation/stage'
import { db } from '../support/database'

let revisionId: string
let ada: Actor
let bruno: Actor
let carla: Actor

beforeEach(async () => {
  ;({ revisionId } = await publishText())
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  carla = await reader('Carla')
})

const everyWay = ['list', 'address']

describe('a mute', () => {
  test('takes a person’s notes and answers out of every way for the reader, and for nobody else', async () => {
    const id = await noteBy(bruno, revisionId)
    const own = await noteBy(ada, revisionId)
    const answer = await answerBy(bruno, own)
    expect(await waysTo(ada, id)).toEqual(expect.arrayContaining(everyWay))
    await drawBoundary(ada, bruno.id, 'mute')
    expect(await waysTo(ada, id)).toEqual([])
    expect(await waysTo(ada, answer, own)).toEqual([])
    expect(await waysTo(carla, id)).toEqual(everyWay)
    expect(await waysTo(null, id)).toEqual(everyWay)
    expect(await waysTo(bruno, own)).toEqual(expect.arrayContaining(everyWay))
    expect(await waysTo(carla, answer, own)).toEqual(['address', 'thread', 'count'])
  })

  test('also in a group, and takes the thread that the person began along', async () => {
    const group = await groupOf([ada, bruno, carla])
    const id = await noteBy(bruno, revisionId, { visibility: 'group', groupId: group })
    const answer = await answerBy(carla, id)
    await drawBoundary(ada, bruno.id, 'mute')
    expect(await waysTo(ada, id)).toEqual([])
    expect(await waysTo(ada, answer, id)).toEqual([])
    expect(await waysTo(carla, id)).toEqual(expect.arrayContaining(everyWay))
  })

  test('is the reader’s own affair: the person may go on answering, and it is lifted again', async () => {
    const own = await noteBy(ada, revisionId)
    await drawBoundary(ada, bruno.id, 'mute')
    const answer = await answerBy(bruno, own)
    expect(await boundariesOf(ada)).toMatchObject([{ personId: bruno.id, name: 'Bruno', kind: 'mute' }])
    expect(await boundariesOf(bruno)).toEqual([])
    await liftBoundary(ada, bruno.id)
    expect(await waysTo(ada, answer, own)).toEqual(expect.arrayContaining(['address', 'thread', 'count']))
  })
})

describe('a block', () => {
  test('keeps two from each other in both directions while the notes stay public', async () => {
    const adas = await noteBy(ada, revisionId)
    const brunos = await noteBy(bruno, revisionId)
    await drawBoundary(ada, bruno.id, 'block')
    expect(await waysTo(ada, brunos)).toEqual([])
    expect(await waysTo(bruno, adas)).toEqual([])
    expect(await waysTo(null, adas)).toEqual(everyWay)
    expect(await waysTo(carla, brunos)).toEqual(everyWay)
    expect(await boundariesOf(bruno)).toEqual([])
  })

  test('refuses answers as if the note were not there, in the threads of either', async () => {
    const adas = await noteBy(ada, revisionId)
    const brunos = await noteBy(bruno, revisionId)
    const carlas = await answerBy(carla, adas)
    await drawBoundary(ada, bruno.id, 'block')
    await expect(answerBy(bruno, adas)).rejects.toMatchObject({ kind: 'not_found', sentence: { key: 'not_found' } })
    await expect(answerBy(bruno, carlas)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(answerBy(ada, brunos)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(answerBy(bruno, randomUUID())).rejects.toMatchObject({
      kind: 'not_found',
      sentence: { key: 'not_found' },
    })
  })

  test('leaves neither to be mentioned by the other, while a mute does', async () => {
    for (const actor of [ada, bruno, carla]) await noteBy(actor, revisionId)
    const everyone = { visibility: 'public', groupId: null } as const
    const named = async (actor: Actor, start: string) =>
      (await mentionable(actor, everyone, start)).map(({ name }) => name)
    await drawBoundary(ada, bruno.id, 'block')
    await drawBoundary(ada, carla.id, 'mute')
    expect(await named(ada, 'Bruno')).toEqual([])
    expect(await named(ada, 'Carla')).toEqual(['Carla'])
    expect(await named(bruno, 'Ada')).toEqual([])
    expect(await named(carla, 'Ada')).toEqual(['Ada'])
    await noteBy(bruno, revisionId, { body: 'What does @Ada say?' })
    expect(await waysTo(ada, revisionId)).toEqual([])
  })

  test('takes the place of a mute, and lifting it ends both', async () => {
    await drawBoundary(ada, bruno.id, 'mute')
    await drawBoundary(ada, bruno.id, 'block')
    expect(await boundariesOf(ada)).toMatchObject([{ kind: 'block' }])
    await liftBoundary(ada, bruno.id)
    const id = await noteBy(ada, revisionId)
    expect(await annotationFor(bruno.id, id)).not.toBeNull()
  })

  test('that the other one has drawn cannot be lifted by who is blocked', async () => {
    await drawBoundary(ada, bruno.id, 'block')
    await liftBoundary(bruno, ada.id)
    expect(await boundariesOf(ada)).toHaveLength(1)
  })
})

test('nobody mutes themselves, nobody unknown, and a list has its end', async () => {
  await expect(drawBoundary(ada, ada.id, 'mute')).rejects.toMatchObject({ kind: 'unprocessable' })
  await expect(drawBoundary(ada, randomUUID(), 'mute')).rejects.toMatchObject({ kind: 'not_found' })
  const others = Array.from({ length: boundaryLimit }, (_, n) => ({
    id: randomUUID(),
    name: `P${n}`,
    email: `p${n}@example.org`,
  }))
  await db.user.createMany({ data: others })
  await db.boundary.createMany({
    data: others.map(({ id }) => ({ readerId: ada.id, personId: id, kind: 'mute' as const })),
  })
  await expect(drawBoundary(ada, bruno.id, 'mute')).rejects.toMatchObject({ kind: 'conflict' })
  await drawBoundary(ada, others[0]!.id, 'block')
})
