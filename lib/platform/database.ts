import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { environment } from './env'
import { type Prisma, PrismaClient } from './generated/client'

/** What a command writes through: the client inside one transaction. */
export type Tx = Prisma.TransactionClient

type Store = { pool: pg.Pool; client: PrismaClient }

const shared = globalThis as typeof globalThis & { puenteStore?: Store }

function open(): Store {
  const { DATABASE_URL, PUENTE_DATABASE_CONNECTIONS } = environment()
  const pool = new pg.Pool({
    connectionString: DATABASE_URL,
    max: PUENTE_DATABASE_CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 15_000,
  })
  // An idle connection that breaks (the database restarts) must not end the process: the next query opens another.
  pool.on('error', () => undefined)
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('base64url'),
  })
  return { pool, client: new PrismaClient({ adapter }) }
}

function store(): Store {
  shared.puenteStore ??= open()
  return shared.puenteStore
}

/** The Prisma client, opened at its first use so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, name) => Reflect.get(store().client, name, store().client),
})

/** The connections under `db`, for what speaks plain SQL. */
export function connections(): pg.Pool {
  return store().pool
}

/** Runs `work` in one transaction: all of it happened, or none of it. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 5_000, timeout: 15_000 })
}

/** Closes every connection of this process. */
export async function closeDatabase(): Promise<void> {
  const { puenteStore } = shared
  shared.puenteStore = undefined
  await puenteStore?.client.$disconnect()
  await puenteStore?.pool.end().catch(() => undefined)
}
