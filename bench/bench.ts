import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '../e2e/support/server'
import { openDatabase } from '../scripts/database.mjs'
import { say } from '../scripts/install.mjs'
import { runTied } from '../scripts/tied.mjs'
import { type Measured, openBench } from './measuring'
import type { Size } from './store'

const whole: Size = { briefings: 101_000, topics: 5_000, readers: 50_000, annotations: 1_000_000 }
const tenth: Size = { briefings: 10_100, topics: 500, readers: 5_000, annotations: 100_000 }

/** Makes the store in a data folder unless it is there, whole and of this size; else applies what is missing. */
async function ensureStore(data: string, size: Size) {
  const stamp = path.join(data, 'bench-store.json')
  const wanted = JSON.stringify(size)
  const fill = (...args: string[]) =>
    runTied(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, 'fill.ts'), ...args])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    await fill()
    return
  }
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const begun = performance.now()
  const { status } = await fill(wanted)
  if (status !== 0) throw new Error('The store could not be made.')
  writeFileSync(stamp, wanted)
  say(`The store was made in ${Math.round((performance.now() - begun) / 1000)} s.`)
}

function table(rows: Measured[]): string {
  const number = (value: number, digits = 0) => value.toLocaleString('en', { maximumFractionDigits: digits })
  const lines = rows.map(({ name, perSecond, p50, p99, bare }) => {
    const cells = [name, number(perSecond), number(p50, 1), number(p99, 1), number(bare), (perSecond / bare).toFixed(3)]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| what | requests/s | p50 ms | p99 ms | bare server, requests/s | ratio |',
    '|---|---:|---:|---:|---:|---:|',
    ...lines,
  ].join('\n')
}

/** Measures the built server on the generated store and prints one table. */
export async function bench({ quick }: { quick: boolean }): Promise<void> {
  const size = quick ? tenth : whole
  const data = path.resolve('.data', quick ? 'bench-quick' : 'bench')
  process.env.PUENTE_DATA = data
  await ensureStore(data, size)
  say('Starting the built server on it …')
  const environment = { AUTH_SECRET: 'known to the bench alone, as its cookies need it', PUENTE_TRUST_PROXY: '0' }
  const server = await startServer({ data, environment })
  Object.assign(process.env, { AUTH_SECRET: environment.AUTH_SECRET, PUENTE_URL: server.url })
  const database = await openDatabase()
  const { closeDatabase, connections } = await import('@/lib/platform/database')
  const { measurements } = await import('./measurements')
  const load = await openBench()
  const port = Number(new URL(server.url).port)
  const rows: Measured[] = []
  try {
    const tagOf = async (target: string) => {
      const answer = await fetch(`${server.url}${target}`)
      return answer.headers.get('etag') ?? ''
    }
    for (const measurement of await measurements(connections(), tagOf)) {
      say(`${measurement.name} …`)
      rows.push(await load.measure(port, measurement, quick ? 3_000 : 10_000))
    }
  } finally {
    load.close()
    await closeDatabase()
    await database.close()
    await server.stop({ keepData: true })
  }
  const [cpu] = os.cpus()
  const { briefings, topics, readers, annotations } = size
  const on = `${os.cpus().length} × ${cpu?.model.trim()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const counts = [briefings, topics, readers, annotations].map((count) => count.toLocaleString('en'))
  process.stdout.write(
    `\n${new Date().toISOString().slice(0, 10)}, ${on}; ${counts[0]} briefings, ${counts[1]} topics, ${counts[2]} readers, ${counts[3]} annotations\n\n${table(rows)}\n`,
  )
}
