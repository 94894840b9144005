import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { once } from '@/lib/platform/idempotency'
import type { Problem } from '@/lib/platform/problem'
import { db } from '../support/database'

const ada = randomUUID()
const addTopic = (slug: string, key: string | null) =>
  once(ada, key, { slug }, async (tx) => {
    const { id } = await tx.topic.create({ data: { slug, kind: 'theme' } })
    return { status: 201, body: { id } }
  })

test('the same key answers the same and writes once', async () => {
  const first = await addTopic('lada', 'key-of-ada-1')
  const again = await addTopic('lada', 'key-of-ada-1')
  expect(again).toEqual(first)
  expect(await db.topic.count()).toBe(1)
})

test('of ten at once, one writes and all get its answer', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => addTopic('lada', 'key-of-ada-1')))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await db.topic.count()).toBe(1)
})

test('another request under the same key is refused', async () => {
  await addTopic('lada', 'key-of-ada-1')
  const refused = await addTopic('niva', 'key-of-ada-1').catch((error: Problem) => error.kind)
  expect(refused).toBe('unprocessable')
})

test('a write that fails leaves its key free', async () => {
  await addTopic('lada', null)
  await expect(addTopic('lada', 'key-of-ada-1')).rejects.toThrow()
  await db.topic.deleteMany()
  expect((await addTopic('lada', 'key-of-ada-1')).status).toBe(201)
})

test('a key that is no key is refused', async () => {
  const refused = await addTopic('lada', 'ключ').catch((error: Problem) => error.kind)
  expect(refused).toBe('invalid')
})
