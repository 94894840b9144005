import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..', '..')
const startMilliseconds = 300_000
const stopMilliseconds = 60_000

export const administrator = { email: 'administrator@puente.test', password: 'the first keeper of the bridge' }

export type RunningServer = {
  url: string
  /** The data folder, which holds the embedded database and the mails. */
  data: string
  process: ChildProcess
  /** Everything the server has printed. */
  output: () => string
  /** Stops it as an operator would, and removes its data unless told to keep them. */
  stop: (options?: { keepData?: boolean }) => Promise<void>
}

async function freePort(): Promise<number> {
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

/** Starts the built server as `npm start` does, on a data folder and port of its own, and waits until it serves. */
export async function startServer(
  options: { data?: string; environment?: Record<string, string> } = {},
): Promise<RunningServer> {
  const data = options.data ?? newDataFolder()
  const port = await freePort()
  const url = `http://localhost:${port}`
  let printed = ''
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: '',
      PUENTE_DATA: data,
      PORT: String(port),
      PUENTE_URL: url,
      PUENTE_ADMIN_EMAIL: administrator.email,
      PUENTE_ADMIN_PASSWORD: administrator.password,
      // Each story comes from an address of its own, so that none uses up another's limits.
      PUENTE_TRUST_PROXY: '1',
      ...options.environment,
    },
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const serving = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server did not start in time.\n${printed}`)), startMilliseconds)
    const hear = (chunk: Buffer) => {
      printed += chunk
      if (!printed.includes('Puente is at ')) return
      clearTimeout(late)
      resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${printed}`)))
  })
  await serving.catch((error) => {
    child.kill('SIGKILL')
    throw error
  })
  const stop = async ({ keepData = false } = {}) => {
    const late = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds)
    if (child.exitCode === null) child.kill('SIGTERM')
    await ended
    clearTimeout(late)
    if (!keepData) rmSync(data, { recursive: true, force: true })
  }
  return { url, data, process: child, output: () => printed, stop }
}
