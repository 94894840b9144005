import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { startWorker } from '@/lib/jobs/worker'
import { type Answering, answeringTo, answeringWith } from '@/lib/platform/answering.mjs'
import { lifeOf } from '@/lib/platform/cache/absent-life'
import { AnswerCache } from '@/lib/platform/cache/answers'
import { documentPolicy } from '@/lib/platform/content-security-policy.mjs'
import { closeDatabase, db } from '@/lib/platform/database'
import { drain } from '@/lib/platform/draining'
import { environment } from '@/lib/platform/env'
import { logged, loggedError } from '@/lib/platform/log'
import { readiness } from '@/lib/platform/readiness'

const drainMilliseconds = 30_000
const sweepMilliseconds = 200
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

function clientAddress(request: IncomingMessage, trustsProxy: boolean): string {
  const forwarded = trustsProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || request.socket.remoteAddress || 'unknown'
}

const signingIn = /^\/(?:(?:es|ru)\/)?(?:authorize|sign-in)(?:[/?]|$)/

// A client at another origin asks its reader to sign in, in a window that answers it: that needs a way back.
function openerPolicy(url: string): string {
  if (environment().PUENTE_CLIENT_ORIGINS.length === 0) return 'same-origin'
  return signingIn.test(url) ? 'unsafe-none' : 'same-origin-allow-popups'
}

// Next prints how long it took to read its configuration, whatever it is asked.
async function withoutTimings(prepare: () => Promise<void>) {
  const { log } = console
  console.log = (...words: unknown[]) => {
    if (!words.some((word) => /Running next\.config\S* took/.test(String(word)))) log(...words)
  }
  await prepare().finally(() => {
    console.log = log
  })
}

// Addresses that are secrets themselves are told to no other site.
const secretAddress = /^\/(?:(?:es|ru)\/)?(?:f|link|groups\/join)\//

function referrerPolicy(url: string): string {
  return secretAddress.test(url) ? 'no-referrer' : 'strict-origin-when-cross-origin'
}

function protect(request: IncomingMessage, response: ServerResponse) {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', referrerPolicy(request.url ?? '/'))
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cross-Origin-Opener-Policy', openerPolicy(request.url ?? '/'))
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=()')
  if (!loopback.has(host)) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
}

// A page brings its own policy; every other answer gets the one that loads and runs nothing. Next appends to a header
// that is set beforehand, and two policies are both in force: so it is added last. What refused the request while its page
// was made decides the status.
function withHead(url: string, response: ServerResponse, answering: Answering) {
  const writeHead = response.writeHead.bind(response) as (...all: unknown[]) => ServerResponse
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (!response.hasHeader('content-security-policy')) response.setHeader('Content-Security-Policy', documentPolicy)
    const { retryAfterSeconds } = answering
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', retryAfterSeconds)
    const control = response.getHeader('cache-control')
    if (typeof control === 'string') response.setHeader('Cache-Control', lifeOf(url, status, control))
    return writeHead(status === 200 ? (answering.status ?? status) : status, ...rest)
  }) as typeof response.writeHead
}

// Next fails on a path that is no UTF-8; it is the client's fault.
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

const endsInSlash = /^(\/annotations\/briefings\/[^/?]+(?:\/revisions\/[^/?]+)?|\/hypothesis\/api)\/(\?.*)?$/

/** Serves Puente in this process, with its worker unless told otherwise. Returns what stops both after draining. */
export async function serve({ development = false } = {}): Promise<{ stop: () => Promise<void> }> {
  const { PORT, HOST, PUENTE_TRUST_PROXY, PUENTE_WORKER } = environment()
  const app = next({ dev: development, dir: process.cwd(), hostname: HOST, port: PORT })
  const handle = app.getRequestHandler()
  const answers = new AnswerCache(async () => !(await readiness(db)).ready)
  let draining = false
  const server = createServer((request, response) => {
    protect(request, response)
    const answering = answeringTo(request)
    if (!development) withHead(request.url ?? '/', response, answering)
    request.headers['x-puente-address'] = clientAddress(request, PUENTE_TRUST_PROXY === '1')
    if (!isReadable(request.url ?? '/')) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('Bad request')
      return
    }
    // The protocol of containers and Hypothesis's clients want addresses to end in a slash, which Next would lead away from.
    request.url = request.url?.replace(endsInSlash, '$1$2')
    if (request.url?.startsWith('/_next/image')) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
      return
    }
    if (draining) {
      response.setHeader('Connection', 'close')
      if (request.url === '/api/ready') {
        response.writeHead(503, { 'content-type': 'application/json' }).end('{"ready":false,"reason":"stopping"}')
        return
      }
    }
    if (!development && answers.serve(request, response)) return
    answeringWith(answering, () => handle(request, response)).catch((error: unknown) => {
      loggedError('request_failed', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await withoutTimings(() => app.prepare())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(PORT, HOST, resolve)
  })
  const worker = PUENTE_WORKER === 'in-server' ? await startWorker() : undefined
  const stop = async () => {
    draining = true
    logged('stopping')
    drain()
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => server.closeAllConnections(), drainMilliseconds)
      // A connection whose answer ends while we stop would be kept alive for a while.
      const sweep = setInterval(() => server.closeIdleConnections(), sweepMilliseconds)
      server.close(() => {
        clearTimeout(late)
        clearInterval(sweep)
        resolve()
      })
      server.closeIdleConnections()
    })
    await worker?.stop().catch(() => undefined)
    await app.close().catch(() => undefined)
    await closeDatabase()
  }
  return { stop }
}
