// The PostgreSQL that comes with Puente: started, adopted after a crash, and stopped.
import { execFile, execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { initialize, places, serverIds } from './cluster.mjs'
import { keptSecret } from './secrets.mjs'

const run = promisify(execFile)
const superuser = 'puente'
const database = 'puente'
const startSeconds = 60
const startAttempts = 3
const pause = 500

const settings = [
  'unix_socket_directories=',
  'listen_addresses=127.0.0.1',
  'max_connections=120',
  'shared_buffers=256MB',
  'effective_cache_size=1GB',
  'maintenance_work_mem=256MB',
  'max_wal_size=2GB',
  'random_page_cost=1.1',
  'log_min_messages=fatal',
  'log_min_error_statement=panic',
]

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether a process is the server of a cluster: a number left in a file may since belong to anybody. */
function isServerOf(cluster, pid) {
  try {
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] })
    return String(command).includes(cluster)
  } catch (error) {
    // Without the program `ps`, ask Linux itself.
    const file = `/proc/${pid}/cmdline`
    return error.code === 'ENOENT' && existsSync(file) && readFileSync(file, 'utf8').includes(cluster)
  }
}

const lockFile = (cluster) => path.join(cluster, 'postmaster.pid')

/** The port of the server that runs on a cluster: NaN while it is starting, undefined when there is none. */
function portOf(cluster) {
  if (!existsSync(lockFile(cluster))) return undefined
  const lines = readFileSync(lockFile(cluster), 'utf8').split('\n')
  return isServerOf(cluster, Number(lines[0])) ? Number(lines[3] || Number.NaN) : undefined
}

async function ensureDatabase(url) {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (known.rowCount === 0) await client.query(`CREATE DATABASE ${database}`)
  await client.end()
}

const passwordIn = (dataFolder) => keptSecret(path.join(dataFolder, 'postgres.password'))

const addressOf = (password, port, name = database) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`

/**
 * Starts the embedded server of a data folder, or adopts it when a killed instance left it running.
 * Call it only while holding the folder.
 * @param {string} dataFolder
 * @param {{ extraSettings?: string[] }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(dataFolder, { extraSettings = [] } = {}) {
  mkdirSync(dataFolder, { recursive: true })
  const { cluster, programs } = places(dataFolder)
  const ids = serverIds()
  const password = passwordIn(dataFolder)
  await initialize({ cluster, programs }, ids, superuser, password)
  const control = (...args) =>
    run(path.join(programs, 'bin', 'pg_ctl'), [...args, '-D', cluster, '-w', '-t', String(startSeconds)], {
      ...ids,
      cwd: '/',
    })
  const stop = async () => {
    await control('stop', '-m', 'fast').catch(() => undefined)
  }
  // A killed instance may have left its server running: it is adopted, or stopped when it does not answer.
  const left = portOf(cluster)
  if (left && (await answers(addressOf(password, left, 'postgres')))) {
    await ensureDatabase(addressOf(password, left))
    return { url: addressOf(password, left), stop }
  }
  if (left !== undefined) await stop()
  else rmSync(lockFile(cluster), { force: true })
  const log = path.join(cluster, 'server.log')
  const flags = [...settings, ...extraSettings].map((setting) => `-c ${setting.replace(/=$/, "=''")}`).join(' ')
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    const port = await freePort()
    try {
      await control('start', '-l', log, '-o', `-p ${port} ${flags}`)
      await ensureDatabase(addressOf(password, port))
      return { url: addressOf(password, port), stop }
    } catch {
      // The last processes of a killed server may still be ending, or the port was taken meanwhile.
      await wait(pause * attempt)
    }
  }
  const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-6).join('\n') : ''
  throw new Error(`The embedded PostgreSQL in ${cluster} did not start. Its last words:\n${tail}`)
}

/** The address of the server that another running instance of the data folder has, or is just starting. */
export async function runningPostgres(dataFolder) {
  const { cluster } = places(dataFolder)
  for (const until = Date.now() + startSeconds * 1000; Date.now() < until; await wait(pause)) {
    const port = portOf(cluster)
    if (!port) continue
    const url = addressOf(passwordIn(dataFolder), port)
    if (await answers(url)) return url
  }
  throw new Error(`A Puente runs on the data folder ${dataFolder}, but its database does not answer.`)
}
