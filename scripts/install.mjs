import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runTied } from './tied.mjs'

const root = path.join(import.meta.dirname, '..')
const stamp = path.join(root, 'node_modules', '.puente-installed')
const oldestNode = 20

/** One progress line. */
export function say(sentence) {
  process.stdout.write(`• ${sentence}\n`)
}

/** Ends the command with a sentence that says what to do. */
export function giveUp(sentence) {
  process.stderr.write(`✗ ${sentence}\n`)
  process.exit(1)
}

function wanted() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')
}

/** Installs the exact packages of package-lock.json unless they stand there already. */
export async function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    giveUp(`Puente needs Node ${oldestNode} or newer; this is ${process.version}. Install it from https://nodejs.org.`)
  }
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return
  say('Installing packages (npm ci); this takes about a minute the first time …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const result = await runTied(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, ...prismaOffline() },
  })
  if (result.status !== 0)
    giveUp('The packages could not be installed. Is the npm registry reachable? Try `npm ci` to see more.')
  writeFileSync(stamp, wanted())
}

/** Prisma looks for its native migration engine at a download host; Puente uses the WASM one and never needs it. */
export function prismaOffline() {
  return { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_SKIP_POSTINSTALL_GENERATE: '1' }
}

/** Goes on under the Node that package.json pins, when the one that runs this is another: returns only there. */
export async function pinnedNode(script) {
  const pinned = path.join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (process.versions.node.split('.')[0] === '24' || !existsSync(pinned)) return
  // The channel between the two tells the server when this process dies without a word.
  const child = spawn(pinned, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: root,
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const code = await new Promise((resolve) => child.on('exit', (status, signal) => resolve(status ?? (signal ? 1 : 0))))
  process.exit(code)
}
