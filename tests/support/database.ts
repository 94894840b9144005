import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeEach, inject } from 'vitest'
import { closeDatabase, connections, db } from '@/lib/platform/database'

// Each test file works on its own copy of the migrated template, emptied before every test.
const template = inject('templateDatabase')
const name = `test_${randomUUID().replaceAll('-', '')}`
const copy = new URL(template)
copy.pathname = `/${name}`

async function onServer(sql: string) {
  const server = new URL(template)
  server.pathname = '/postgres'
  const client = new pg.Client({ connectionString: server.href })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const source = new URL(template).pathname.slice(1)
await onServer(`CREATE DATABASE ${name} TEMPLATE ${source}`)
process.env.DATABASE_URL = copy.href

async function emptyTables() {
  const { rows } = await connections().query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  )
  await connections().query(`TRUNCATE ${rows.map((row) => row.name).join(', ')} RESTART IDENTITY CASCADE`)
  await connections().query('DELETE FROM graphile_worker._private_jobs')
}

beforeEach(emptyTables)

afterAll(async () => {
  await closeDatabase()
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

export { db }
