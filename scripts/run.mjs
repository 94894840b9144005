// What `npm start`, `migrate`, `worker` and `import` do once the packages stand.
import path from 'node:path'
import { register } from 'tsx/esm/api'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { dataFolder, openDatabase } from './database.mjs'
import { importArguments, importUsage } from './import-usage.mjs'
import { giveUp, say } from './install.mjs'
import { keptSecret } from './secrets.mjs'
import { runTied } from './tied.mjs'

function ensureSecret(embedded) {
  if (process.env.AUTH_SECRET) return
  if (!embedded) giveUp('AUTH_SECRET is not set. With DATABASE_URL it must be: a random text of 32 characters or more.')
  process.env.AUTH_SECRET = keptSecret(path.join(dataFolder(), 'auth.secret'))
}

function whenTold(stop) {
  let stopping = false
  const end = async () => {
    if (stopping) return
    stopping = true
    say('Stopping …')
    await stop().catch((error) => process.stderr.write(`${error.stack}\n`))
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  // Run by another Node (install.mjs): its death without a word is our signal.
  if (process.channel) {
    process.channel.unref()
    process.on('disconnect', end)
  }
}

// Node calls the way Prisma loads its migration engine experimental, on every start.
function withoutWarningOf(pattern) {
  const { emitWarning } = process
  process.emitWarning = (warning, ...rest) => {
    if (!pattern.test(String(warning))) emitWarning.call(process, warning, ...rest)
  }
}

async function migrated(database) {
  withoutWarningOf(/WebAssembly module instances/)
  const { migrate } = await import('./migrate.ts')
  const applied = await migrate(database.url)
  if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
  return applied
}

/** Opens the database for `work`, which returns what stops it; without that, closes and ends. */
async function withDatabase({ alone }, work) {
  register()
  await ensureGenerated()
  const database = await openDatabase({ alone }).catch((error) => giveUp(error.message))
  const running = { stop: async () => undefined }
  const close = async () => {
    await running.stop()
    await database.close()
  }
  whenTold(close)
  try {
    await work(database, running)
  } catch (error) {
    await close().catch(() => undefined)
    if (error?.code === 'EADDRINUSE') {
      giveUp(`Port ${process.env.PORT ?? 3000} is taken. Set PORT to another one: PORT=3001 npm start`)
    }
    giveUp(error instanceof Error ? error.message : String(error))
  }
  return close
}

async function requireEnvironment(database) {
  ensureSecret(database.embedded)
  const env = await import('../lib/platform/env.ts')
  env.environment()
  return env
}

/** Serves, with everything that must stand before: build, database, migrations, first content. */
export async function serveAll({ development }) {
  process.env.NODE_ENV = development ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (development) process.env.PUENTE_BUILD ??= '.next-dev'
  await withDatabase({ alone: true }, async (database, running) => {
    const { publicOrigin } = await requireEnvironment(database)
    if (!development) await ensureBuilt()
    if (database.embedded) say('The embedded PostgreSQL is running.')
    await migrated(database)
    const { prepareStore } = await import('./prepare.ts')
    const administratorLink = await prepareStore(say)
    const { serve } = await import('./serve.ts')
    const server = await serve({ development })
    running.stop = server.stop
    say(`Puente is at ${publicOrigin()}`)
    if (administratorLink) say(`Become its administrator (good once): ${administratorLink}`)
  })
}

/** Applies the migrations that are missing, and ends. */
export async function migrateOnly() {
  const close = await withDatabase({ alone: false }, async (database) => {
    const applied = await migrated(database)
    if (applied.length === 0) say('No migration is missing.')
  })
  await close()
  process.exit(0)
}

/** Runs the queued jobs, beside servers whose PUENTE_WORKER is `off` or on its own, until told to stop. */
export async function workOnly() {
  process.env.NODE_ENV = 'production'
  await withDatabase({ alone: false }, async (database, running) => {
    await requireEnvironment(database)
    await migrated(database)
    const { work } = await import('./worker.ts')
    running.stop = (await work()).stop
  })
}

/** Brings a folder of Markdown files in; the exit code is 1 when any of them could not be, 2 when no folder is named. */
export async function importOnly(args) {
  if (!importArguments(args)) {
    process.stdout.write(importUsage)
    process.exit(2)
  }
  let status = 1
  const close = await withDatabase({ alone: false }, async (database) => {
    await requireEnvironment(database)
    await migrated(database)
    const script = path.join(import.meta.dirname, 'import.ts')
    status = (await runTied(process.execPath, ['--import', 'tsx', script, ...args])).status
  })
  await close()
  process.exit(status)
}
