import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { expireTags } from '@/lib/platform/cache/expire'
import { transaction } from '@/lib/platform/database'
import { db } from '../support/database'

let listener: pg.Client
let heard: string[]

beforeEach(async () => {
  heard = []
  listener = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await listener.connect()
  listener.on('notification', ({ payload }) => heard.push(...(JSON.parse(payload ?? '[]') as string[])))
  await listener.query('LISTEN cache_tags')
})

afterEach(() => listener.end())

/** After this answer every notification committed before has arrived. */
const everythingArrived = () => listener.query('SELECT 1')

test('every process hears of the tags when the transaction commits, and they are kept', async () => {
  await transaction((tx) => expireTags(tx, ['briefings', 'briefing:lada', 'briefings']))
  await everythingArrived()
  expect(heard).toEqual(['briefings', 'briefing:lada'])
  expect((await db.cacheExpiration.findMany()).map(({ tag }) => tag)).toEqual(['briefings', 'briefing:lada'])
})

test('nobody hears of a transaction that was rolled back', async () => {
  const work = transaction(async (tx) => {
    await expireTags(tx, ['briefings'])
    throw new Error('the editor’s connection broke')
  })
  await expect(work).rejects.toThrow('broke')
  await everythingArrived()
  expect(heard).toEqual([])
  expect(await db.cacheExpiration.count()).toBe(0)
})

test('more tags than one notification can carry all arrive', async () => {
  const tags = Array.from({ length: 400 }, (_, index) => `topic:${'long-name-'.repeat(5)}${index}`)
  await transaction((tx) => expireTags(tx, tags))
  await everythingArrived()
  expect(heard).toEqual(tags)
})
