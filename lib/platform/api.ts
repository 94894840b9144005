import { connection } from 'next/server'
import { spoken, spokenProblem } from './i18n/sentences'
import { loggedError } from './log'
import { isOutage } from './outage'
import { httpStatus, Problem } from './problem'
import { isCrossSite, localeOf } from './request'

const usualBytes = 64 * 1024
const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/** RFC 9457: what a program is told of a problem. */
export function problemResponse(problem: Problem, headers: Pick<Headers, 'get'>): Response {
  const { kind, message, fields, data } = spokenProblem(problem, localeOf(headers))
  const status = httpStatus[kind]
  const body = { type: `about:blank#${kind}`, title: kind, status, detail: message, fields, ...data }
  const answer = new Headers({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' })
  if (problem.retryAfterSeconds) answer.set('retry-after', String(problem.retryAfterSeconds))
  return new Response(JSON.stringify(body), { status, headers: answer })
}

/** Any throw as a Problem: itself, `unavailable` for an outage; undefined for a bug. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (isOutage(error)) return new Problem('unavailable', 'unavailable', { retryAfterSeconds: 10 })
  return undefined
}

/**
 * Wraps a route handler: refuses state changes from other sites, answers problems as problem+json,
 * and tells nothing of the inside when something unexpected is thrown.
 */
export function handler<Context>(work: (request: Request, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    await connection()
    try {
      if (!reading.has(request.method) && isCrossSite(request.headers)) throw new Problem('forbidden', 'cross_site')
      return await work(request, context)
    } catch (error) {
      const problem = asProblem(error)
      if (problem) return problemResponse(problem, request.headers)
      loggedError('request_failed', error, { method: request.method, path: new URL(request.url).pathname })
      const detail = spoken({ key: 'unexpected' }, localeOf(request.headers))
      return Response.json({ type: 'about:blank', title: 'unexpected', status: 500, detail }, { status: 500 })
    }
  }
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
