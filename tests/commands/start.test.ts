import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import {
  freePort,
  hasSaid,
  type Launched,
  launch,
  newDataFolder,
  type RunningServer,
  startServer,
} from '../../e2e/support/server'

const folders: string[] = []
const started: { process: { kill: (signal: 'SIGKILL') => boolean } }[] = []

function ownFolder() {
  const folder = newDataFolder()
  folders.push(folder)
  return folder
}

function remember<T extends Launched | RunningServer>(launched: T): T {
  started.push(launched)
  return launched
}

const databasePid = (folder: string) =>
  Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** Whether a process is alive; one that has ended and waits to be buried is not. */
function isRunning(pid: number): boolean {
  try {
    return !String(execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])).startsWith('Z')
  } catch {
    return false
  }
}

afterEach(() => {
  for (const { process: child } of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) {
    if (existsSync(path.join(folder, 'postgres/postmaster.pid'))) process.kill(databasePid(folder), 'SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
})

async function titles(url: string): Promise<string[]> {
  const page = await (await fetch(url)).text()
  return [...page.matchAll(/href="(\/briefings\/[^"/]+)"/g)].map(([, link]) => String(link))
}

test('a first start that is killed again and again ends, once left alone, as one that was not', async () => {
  const data = ownFolder()
  for (const milliseconds of [250, 600, 900, 1_200, 1_600, 2_000, 2_500, 3_200]) {
    const attempt = launch([], { PUENTE_DATA: data, PORT: String(await freePort()) })
    await wait(milliseconds)
    attempt.process.kill('SIGKILL')
    await attempt.ended
  }
  const survivor = remember(await startServer({ data }))
  const untouched = remember(await startServer({ data: ownFolder() }))
  expect((await fetch(`${survivor.url}/api/ready`)).status).toBe(200)
  const expected = await titles(untouched.url)
  expect(expected.length).toBeGreaterThan(0)
  expect(await titles(survivor.url)).toEqual(expected)
})

test('a start after server and database were killed recovers the data folder by itself', async () => {
  const data = ownFolder()
  const first = remember(await startServer({ data }))
  const before = await titles(first.url)
  process.kill(databasePid(data), 'SIGKILL')
  first.process.kill('SIGKILL')
  await first.ended
  const begun = performance.now()
  const second = remember(await startServer({ data }))
  expect(await titles(second.url)).toEqual(before)
  console.info(`A start on a store that is there takes ${((performance.now() - begun) / 1000).toFixed(1)} s here.`)
})

test('a start adopts the database that a killed instance left running', async () => {
  const data = ownFolder()
  const first = remember(await startServer({ data }))
  const pid = databasePid(data)
  first.process.kill('SIGKILL')
  await first.ended
  const second = remember(await startServer({ data }))
  expect(databasePid(data)).toBe(pid)
  await second.stop({ keepData: true })
  expect(isRunning(pid)).toBe(false)
})

test('a second instance on the same data folder is refused with a sentence that says so', async () => {
  const data = ownFolder()
  const first = remember(await startServer({ data }))
  const second = launch([], { PUENTE_DATA: data, PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`Another Puente is running on the data folder ${data}.`)
  expect((await fetch(`${first.url}/api/ready`)).status).toBe(200)
})

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s finishes what runs, then stops the server and its database',
  async (signal) => {
    const server = remember(await startServer({ data: ownFolder() }))
    const pid = databasePid(server.data)
    const answer = new Promise<number | undefined>((resolve, reject) => {
      const body = '{"unfinished": true}'
      const headers = { 'content-type': 'application/json', 'content-length': body.length }
      const request = http.request(`${server.url}/api/v1/annotations`, { method: 'POST', headers }, (response) => {
        response.resume().once('end', () => resolve(response.statusCode))
      })
      request.once('error', reject)
      request.write(body.slice(0, 5))
      setTimeout(() => {
        server.process.kill(signal)
        setTimeout(() => request.end(body.slice(5)), 1_000)
      }, 500)
    })
    expect(await answer).toBe(401)
    expect(await server.ended).toBe(0)
    expect(isRunning(pid)).toBe(false)
    expect(existsSync(path.join(server.data, 'postgres/postmaster.pid'))).toBe(false)
    await expect(fetch(server.url)).rejects.toThrow()
  },
)

test('a port that is taken is named, with what to do, and the database is stopped again', async () => {
  const data = ownFolder()
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const port = String((taken.address() as { port: number }).port)
  const launched = remember(launch([], { PUENTE_DATA: data, PORT: port }))
  expect(await launched.ended).toBe(1)
  expect(launched.output()).toContain(`Port ${port} is taken. Set PORT to another one: PORT=3001 npm start`)
  expect(existsSync(path.join(data, 'postgres/postmaster.pid'))).toBe(false)
  taken.close()
})

test('what is wrong with the environment is said in one sentence that names each variable', async () => {
  const launched = remember(launch([], { PUENTE_DATA: ownFolder(), PORT: 'seventy', PUENTE_URL: 'bridge' }))
  expect(await launched.ended).toBe(1)
  expect(launched.output()).toMatch(/The environment is not usable: PORT .*; PUENTE_URL must be an address/)
})

test('migrations are applied once, and the worker runs beside the server until it is told to stop', async () => {
  const data = ownFolder()
  const environment = { PUENTE_DATA: data, PORT: String(await freePort()) }
  const first = remember(launch(['--migrate'], environment))
  expect(await first.ended).toBe(0)
  expect(first.output()).toMatch(/Applied \d+ migrations?\./)
  const second = remember(launch(['--migrate'], environment))
  expect(await second.ended).toBe(0)
  expect(second.output()).toContain('No migration is missing.')
  const server = remember(await startServer({ data, environment: { PUENTE_WORKER: 'off' } }))
  const worker = remember(launch(['--worker'], { PUENTE_DATA: data }))
  await hasSaid(worker, 'The worker is waiting for jobs.')
  worker.process.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect((await fetch(`${server.url}/api/ready`)).status).toBe(200)
})
