import { createRequire } from 'node:module'
import pg from 'pg'

// Next's own cache of `'use cache'` results, kept in step with the database: every process listens for the tags that
// committed transactions expired. What was missed while the connection was down is read from `cache_expirations`.
const require = createRequire(import.meta.url)
const { createDefaultCacheHandler } = require('next/dist/server/lib/cache-handlers/default')

const cacheBytes = 64 * 1024 * 1024
const retryMilliseconds = 1_000
const handler = createDefaultCacheHandler(cacheBytes)

let lastSeen = null

// Finished answers (answers.ts) are dropped after the reads they were made of, never before.
async function expire(tags) {
  await handler.updateTags(tags)
  globalThis.puenteCacheGeneration = (globalThis.puenteCacheGeneration ?? 0) + 1
}

async function catchUp(client) {
  if (lastSeen === null) {
    const newest = await client.query('SELECT COALESCE(MAX(id), 0) AS id FROM cache_expirations')
    lastSeen = newest.rows[0].id
    return
  }
  const missed = await client.query('SELECT id, tag FROM cache_expirations WHERE id > $1 ORDER BY id', [lastSeen])
  if (missed.rows.length === 0) return
  await expire(missed.rows.map((row) => row.tag))
  lastSeen = missed.rows.at(-1).id
}

async function listen() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true })
  let over = false
  const again = () => {
    if (over) return
    over = true
    client.end().catch(() => undefined)
    setTimeout(listen, retryMilliseconds).unref()
  }
  client.on('error', again)
  client.on('end', again)
  client.on('notification', (notification) => {
    const tags = JSON.parse(notification.payload)
    expire(tags)
      .then(() => catchUp(client))
      .catch(again)
  })
  try {
    await client.connect()
    await client.query('LISTEN cache_tags')
    await catchUp(client)
  } catch {
    again()
  }
}

if (process.env.DATABASE_URL && process.env.NEXT_PHASE !== 'phase-production-build' && !globalThis.puenteListens) {
  globalThis.puenteListens = true
  void listen()
}

export default handler
