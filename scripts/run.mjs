// Everything after the packages stand: database, migrations, first content, server; and an orderly end.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { register } from 'tsx/esm/api'
import { ensureBuilt, ensureGenerated } from './build.mjs'
import { dataFolder, openDatabase } from './database.mjs'
import { giveUp, say } from './install.mjs'

function ensureSecret(embedded) {
  if (process.env.AUTH_SECRET) return
  if (!embedded) giveUp('AUTH_SECRET is not set. With DATABASE_URL it must be: a random text of 32 characters or more.')
  const file = path.join(dataFolder(), 'auth.secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  process.env.AUTH_SECRET = readFileSync(file, 'utf8').trim()
}

function onSignal(stop) {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (stopping) return
      stopping = true
      say('Stopping …')
      await stop().catch((error) => process.stderr.write(`${error.stack}\n`))
      process.exit(0)
    })
  }
}

/** @param {{ development: boolean }} options */
export async function run({ development }) {
  process.env.NODE_ENV = development ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  if (development) process.env.PUENTE_BUILD ??= '.next-dev'
  register()
  ensureGenerated()
  const database = await openDatabase({ alone: true }).catch((error) => giveUp(error.message))
  let stopServer = async () => undefined
  onSignal(async () => {
    await stopServer()
    await database.close()
  })
  try {
    ensureSecret(database.embedded)
    const { environment, publicOrigin } = await import('../lib/platform/env.ts')
    environment()
    if (!development) ensureBuilt()
    if (database.embedded) say('The embedded PostgreSQL is running.')
    const { migrate } = await import('./migrate.ts')
    const applied = await migrate(database.url)
    if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? '' : 's'}.`)
    const { prepareStore } = await import('./prepare.ts')
    const administratorLink = await prepareStore(say)
    const { serve } = await import('./serve.ts')
    const server = await serve({ development })
    stopServer = server.stop
    say(`Puente is at ${publicOrigin()}`)
    if (administratorLink) say(`Become its administrator (good once): ${administratorLink}`)
  } catch (error) {
    await stopServer()
    await database.close()
    if (error?.code === 'EADDRINUSE')
      giveUp(`Port ${process.env.PORT ?? 3000} is taken. Set PORT to another one: PORT=3001 npm start`)
    giveUp(error instanceof Error ? error.message : String(error))
  }
}
