import { connection } from 'next/server'
import { spoken, spokenProblem } from './i18n/sentences'
import { loggedError } from './log'
import { isOutage } from './outage'
import { httpStatus, Problem } from './problem'
import { bearerIn, isCrossSite, localeOf } from './request'

const usualBytes = 64 * 1024
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** RFC 9457: what a program is told of a problem. */
export function problemResponse(problem: Problem, headers: Pick<Headers, 'get'>): Response {
  const { kind, message, fields, data } = spokenProblem(problem, localeOf(headers))
  const status = httpStatus[kind]
  const body = { type: `about:blank#${kind}`, title: kind, status, detail: message, fields, ...data }
  const answer = new Headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
  if (status === 401 || problem.challenge) {
    answer.set('www-authenticate', ['Bearer realm="Puente"', problem.challenge].filter(Boolean).join(', '))
  }
  if (problem.retryAfterSeconds) answer.set('retry-after', String(problem.retryAfterSeconds))
  return new Response(JSON.stringify(body), { status, headers: answer })
}

/** Any throw as a Problem: itself, `unavailable` for an outage; undefined for a bug. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (isOutage(error)) return new Problem('unavailable', 'unavailable', { retryAfterSeconds: 10 })
  return undefined
}

type Work<Context> = (request: Request, context: Context) => Promise<Response>

/** What `handler` does, for routes that know another sign by which a state change is the caller's own will. */
export function guardedHandler<Context>(work: Work<Context>, isOwnWill: (headers: Headers) => boolean): Work<Context> {
  return async (request, context) => {
    await connection()
    const { method, headers } = request
    try {
      if (!reading.has(method) && !isOwnWill(headers)) throw new Problem('forbidden', 'cross_site')
      return await work(request, context)
    } catch (error) {
      const problem = asProblem(error)
      if (problem) return problemResponse(problem, headers)
      loggedError('request_failed', error, { method, path: new URL(request.url).pathname })
      const detail = spoken({ key: 'unexpected' }, localeOf(headers))
      return Response.json({ type: 'about:blank', title: 'unexpected', status: 500, detail }, { status: 500 })
    }
  }
}

/**
 * Wraps a route handler: refuses state changes from other sites, answers problems as problem+json,
 * and tells nothing of the inside when something unexpected is thrown.
 */
export function handler<Context>(work: Work<Context>): Work<Context> {
  return guardedHandler(work, (headers) => !isCrossSite(headers))
}

/** Like `handler`, for routes that ask `requireCaller`: a browser adds cookies by itself but never a token, so one may come from anywhere. */
export function callerHandler<Context>(work: Work<Context>): Work<Context> {
  return guardedHandler(work, (headers) => bearerIn(headers) !== null || !isCrossSite(headers))
}

/** The JSON body of a request, at most 64 KiB unless told otherwise. Throws Problem `invalid` when it is no JSON, too large or of another type. */
export async function readJson(request: Request, bodyBytes = usualBytes): Promise<unknown> {
  const tooLarge = new Problem('invalid', { key: 'too_large', values: { limit: bodyBytes } })
  if (!/^application\/(?:[\w.+-]+\+)?json\b/.test(request.headers.get('content-type') ?? '')) {
    throw new Problem('invalid', 'unreadable')
  }
  if (Number(request.headers.get('content-length') ?? 0) > bodyBytes) throw tooLarge
  const text = await request.text()
  if (Buffer.byteLength(text) > bodyBytes) throw tooLarge
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('invalid', 'unreadable')
  }
}

/** A JSON answer that belongs to one reader: no cache keeps it. */
export function privateJson(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'private, no-store' } })
}
