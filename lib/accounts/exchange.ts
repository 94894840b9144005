import type { Exchange, Outcome } from '@/lib/accounts/next-auth'
import { safeNext } from '@/lib/accounts/safe-next'
import { cookieOptions, cookiesAreSecure, cookiesIn, sessionCookieName, unsealed } from '@/lib/accounts/session-cookie'
import { closeSession } from '@/lib/accounts/sessions'
import { signedInMark } from '@/lib/accounts/signed-in-mark'
import { problemResponse } from '@/lib/platform/api'
import { transaction } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { addressOf, localeOf } from '@/lib/platform/request'

const bodyBytes = 16 * 1024
const offered = new Map([
  ['GET', new Set(['csrf', 'providers', 'signin', 'callback', 'signout', 'error'])],
  ['POST', new Set(['signin', 'callback', 'signout'])],
])

async function bodyOf(request: Request): Promise<Record<string, string>> {
  if (request.method !== 'POST') return {}
  const text = await request.text()
  if (text.length > bodyBytes) throw new Problem('invalid', { key: 'too_large', values: { limit: bodyBytes } })
  if (!/\bjson\b/.test(request.headers.get('content-type') ?? '')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const entries = Object.entries(JSON.parse(text) as object)
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    throw new Problem('invalid', 'unreadable')
  }
}

/** Who asks, with which cookies, and the language of the page they came from. */
export function surroundingsOf(request: Request): Pick<Exchange, 'cookies' | 'address' | 'userAgent' | 'locale'> {
  const cookies = cookiesIn(request.headers.get('cookie'))
  // On the way back from a provider the referring page is not ours; where the reader was going is.
  const going = cookies[`${cookiesAreSecure() ? '__Secure-' : ''}next-auth.callback-url`]
  const headers = going ? new Headers({ referer: going }) : request.headers
  const userAgent = request.headers.get('user-agent') ?? ''
  return { cookies, address: addressOf(request.headers), userAgent, locale: localeOf(headers) }
}

/** A request to `/api/auth/<action>/<provider>` for next-auth. Throws Problem `not_found` for what is not offered. */
export async function exchangeOf(request: Request, [action = '', providerId]: string[]): Promise<Exchange> {
  if (!offered.get(request.method)?.has(action)) throw new Problem('not_found', 'not_found')
  return {
    action,
    ...(providerId === undefined ? {} : { providerId }),
    method: request.method === 'POST' ? 'POST' : 'GET',
    query: Object.fromEntries(new URL(request.url).searchParams),
    body: await bodyOf(request),
    ...surroundingsOf(request),
  }
}

const problemCodes = new Map([
  ['accounts:banned', 'banned'],
  ['accounts:provider_unverified', 'unverified'],
])

function refused(problem: Problem, exchange: Exchange, request: Request): Response {
  if (exchange.providerId === 'credentials') return problemResponse(problem, request.headers)
  const code = problemCodes.get(problem.sentence.key) ?? 'provider'
  const address = `${publicOrigin()}${localized(exchange.locale, paths.signIn())}?error=${code}`
  return new Response(null, { status: 303, headers: { location: address, 'cache-control': 'no-store' } })
}

function mark(present: boolean): string {
  const { maxAge, secure } = cookieOptions()
  const parts = [`${signedInMark}=${present ? '1' : ''}`, 'Path=/', `Max-Age=${present ? maxAge : 0}`, 'SameSite=Lax']
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}

/** The answer to an exchange: the readable mark goes with the session's cookie, and a session that it replaces ends. */
export async function answerOf(
  { response, problem }: Outcome,
  exchange: Exchange,
  request: Request,
): Promise<Response> {
  if (problem) return refused(problem, exchange, request)
  const name = sessionCookieName()
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`))
  if (cookie === undefined) return response
  response.headers.append('set-cookie', mark(!cookie.startsWith(`${name}=;`)))
  const former = exchange.cookies[name] ? await unsealed(exchange.cookies[name]) : null
  if (former) await transaction((tx) => closeSession(tx, former))
  return response
}

/** Where a provider's link asked to go afterwards. */
export function nextOf(request: Request): string {
  return safeNext(new URL(request.url).searchParams.get('next'))
}
