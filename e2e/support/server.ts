import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const startMilliseconds = 300_000
const stopMilliseconds = 60_000

export const administrator = { email: 'administrator@puente.test', password: 'the first keeper of the bridge' }

/** A command of package.json that was started, as `npm` would start it. */
export type Launched = {
  process: ChildProcess
  /** Everything it has printed so far. */
  output: () => string
  /** Its exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>
}

export type RunningServer = {
  url: string
  /** The data folder, which holds the embedded database and the mails. */
  data: string
  process: ChildProcess
  output: () => string
  ended: Promise<number | null>
  /** Stops it as an operator would, and removes its data unless told to keep them. */
  stop: (options?: { keepData?: boolean }) => Promise<void>
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

/** A new data folder that the database's account can reach. */
export function newDataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'puente-e2e-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Runs `scripts/start.mjs` with the given flags and environment. */
export function launch(flags: string[], environment: Record<string, string>): Launched {
  let printed = ''
  const child = spawn(process.execPath, ['scripts/start.mjs', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', ...environment },
  })
  const hear = (chunk: Buffer) => {
    printed += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  return { process: child, output: () => printed, ended }
}

/** Waits until a launched command has printed `words`. Throws when it ends or five minutes pass without them. */
export function hasSaid({ process: child, output, ended }: Launched, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`"${words}" was not said in time.\n${output()}`)), startMilliseconds)
    const listen = () => {
      if (!output().includes(words)) return
      clearTimeout(late)
      resolve()
    }
    child.stdout?.on('data', listen)
    void ended.then((code) => {
      clearTimeout(late)
      reject(new Error(`It ended with ${code} before it said "${words}".\n${output()}`))
    })
  })
}

/** Starts the built server as `npm start` does, on a data folder and port of its own, and waits until it serves. */
export async function startServer(
  options: { data?: string; environment?: Record<string, string> } = {},
): Promise<RunningServer> {
  const data = options.data ?? newDataFolder()
  const port = String(await freePort())
  const url = `http://localhost:${port}`
  const launched = launch([], {
    PUENTE_DATA: data,
    PORT: port,
    PUENTE_URL: url,
    PUENTE_ADMIN_EMAIL: administrator.email,
    PUENTE_ADMIN_PASSWORD: administrator.password,
    // Each story comes from an address of its own, so that none uses up another's limits.
    PUENTE_TRUST_PROXY: '1',
    ...options.environment,
  })
  const { process: child } = launched
  await hasSaid(launched, 'Puente is at ').catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async ({ keepData = false } = {}) => {
    const late = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds)
    if (child.exitCode === null) child.kill('SIGTERM')
    await launched.ended
    clearTimeout(late)
    if (!keepData) rmSync(data, { recursive: true, force: true })
  }
  return { url, data, ...launched, stop }
}
