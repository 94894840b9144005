import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import path from 'node:path'

export type Load = { perSecond: number; p50: number; p99: number; count: number; statuses: Record<string, number> }

/** One line of the table: which requests, how many connections, and how many requests a second are expected of it. */
export type Measurement = {
  name: string
  requests: string[]
  /** Each request is sent once only: what is measured is the first time. */
  once?: boolean
  status: string
}

export type Measured = { name: string; perSecond: number; p50: number; p99: number; bare: number }

type Answer = { status: number; headers: http.OutgoingHttpHeaders; body: Buffer }

/** A request as it goes over the wire, with what a browser says of itself. */
export function request(method: string, target: string, headers: Record<string, string> = {}, body = ''): string {
  const all = {
    host: 'localhost',
    accept: '*/*',
    'accept-encoding': 'gzip, br',
    ...headers,
    ...(body ? { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) } : {}),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

function startProcess(file: string): ChildProcess {
  return fork(path.join(import.meta.dirname, file), { execArgv: [], env: { ...process.env, NODE_OPTIONS: '' } })
}

/** Sends requests from one process and compares with a bare server in another. `close` ends both. */
export async function openBench() {
  const loader = startProcess('load-process.mjs')
  const bare = startProcess('bare-process.mjs')
  const [{ port: barePort }] = (await once(bare, 'message')) as [{ port: number }]

  async function load(
    job: { port: number; connections: number; milliseconds: number } & Omit<Measurement, 'name' | 'status'>,
  ) {
    loader.send(job)
    const [{ result, error }] = (await once(loader, 'message')) as [{ result?: Load; error?: string }]
    if (!result) throw new Error(`The load could not be made: ${error}`)
    return result
  }

  async function answerOf(port: number, raw: string): Promise<Answer> {
    const [head = '', body = ''] = raw.split('\r\n\r\n')
    const [first = '', ...lines] = head.split('\r\n')
    const [method, target] = first.split(' ')
    const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)))
    return new Promise((resolve, reject) => {
      const sent = http.request({ port, host: '127.0.0.1', method, path: target, headers }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const { date, connection, 'keep-alive': alive, 'transfer-encoding': chunked, ...kept } = response.headers
          resolve({ status: response.statusCode ?? 0, headers: kept, body: Buffer.concat(chunks) })
        })
      })
      sent.once('error', reject)
      sent.end(body)
    })
  }

  return {
    /** Requests a second with 16 connections; p50 and p99 (milliseconds) with one; the bare server with 16. */
    async measure(port: number, measurement: Measurement, milliseconds: number): Promise<Measured> {
      const { name, requests, once: onlyOnce = false, status } = measurement
      const half = Math.floor(requests.length / 2)
      const [some, others] = onlyOnce ? [requests.slice(0, half), requests.slice(half)] : [requests, requests]
      const calm = await load({ port, requests: some, once: onlyOnce, connections: 1, milliseconds })
      const full = await load({ port, requests: others, once: onlyOnce, connections: 16, milliseconds })
      for (const statuses of [calm.statuses, full.statuses]) {
        const wrong = Object.keys(statuses).filter((other) => other !== status)
        if (wrong.length > 0) throw new Error(`${name}: expected only ${status}, got ${JSON.stringify(statuses)}`)
      }
      const sample = await answerOf(port, some[0] as string)
      bare.send({ ...sample, body: sample.body.toString('base64') })
      await once(bare, 'message')
      const plain = await load({
        port: barePort,
        requests: [some[0] as string],
        connections: 16,
        milliseconds: milliseconds / 2,
      })
      return { name, perSecond: full.perSecond, p50: calm.p50, p99: calm.p99, bare: plain.perSecond }
    },
    answerOf,
    close() {
      loader.disconnect()
      bare.disconnect()
    },
  }
}
