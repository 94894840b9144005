import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth, { type Account, type NextAuthOptions, type User } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { signInByPassword } from '@/lib/accounts/commands'
import { userOfIdentity } from '@/lib/accounts/identities'
import { type ProviderProfile, providers } from '@/lib/accounts/providers'
import { safeNext } from '@/lib/accounts/safe-next'
import { Credentials } from '@/lib/accounts/schema'
import { cookiesAreSecure, sealingSecret } from '@/lib/accounts/session-cookie'
import { closeSession, openSession, sessionSeconds } from '@/lib/accounts/sessions'
import { asProblem } from '@/lib/platform/api'
import { transaction } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/locales'
import { loggedError } from '@/lib/platform/log'
import type { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

/** One request to next-auth, whose answer is returned: nothing of it is read from the surroundings. */
export type Exchange = {
  action: string
  providerId?: string
  method: 'GET' | 'POST'
  query: Record<string, string>
  body: Record<string, string>
  cookies: Record<string, string>
  address: string
  userAgent: string
  locale: Locale
}

/** What next-auth answered, and the problem of ours that made it refuse. */
export type Outcome = { response: Response; problem: Problem | undefined }

type Refusal = { problem?: Problem }

function asRefusal(error: unknown, refusal: Refusal): null {
  const problem = asProblem(error)
  if (!problem) throw error
  refusal.problem = problem
  return null
}

function byPassword(exchange: Exchange, refusal: Refusal) {
  return CredentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(given) {
      try {
        const secret = await signInByPassword(parse(Credentials, given), exchange)
        return { id: secret }
      } catch (error) {
        return asRefusal(error, refusal)
      }
    },
  })
}

async function secretOf(exchange: Exchange, account: Account | null, user: User): Promise<string> {
  if (account?.type === 'credentials') return user.id
  const profile = user as unknown as ProviderProfile
  const userId = await userOfIdentity({ provider: account?.provider ?? '', profile, locale: exchange.locale })
  return transaction((tx) => openSession(tx, userId, exchange.userAgent))
}

function optionsFor(exchange: Exchange, refusal: Refusal): NextAuthOptions {
  const origin = publicOrigin()
  let opened: string | undefined
  return {
    secret: sealingSecret(),
    providers: [byPassword(exchange, refusal), ...providers()],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/settings', newUser: '/settings' },
    useSecureCookies: cookiesAreSecure(),
    callbacks: {
      async signIn({ user, account }) {
        try {
          opened = await secretOf(exchange, account, user)
          return true
        } catch (error) {
          asRefusal(error, refusal)
          return false
        }
      },
      jwt: ({ token }) => (opened ? { session: opened } : token),
      redirect: ({ url }) => `${origin}${safeNext(url.startsWith(origin) ? url.slice(origin.length) : url)}`,
    },
    events: {
      async signOut({ token }) {
        const secret = token?.session
        if (typeof secret === 'string') await transaction((tx) => closeSession(tx, secret))
      },
    },
    logger: {
      error: (code, metadata) =>
        loggedError('sign_in_failed', 'error' in metadata ? metadata.error : metadata, { code }),
      warn: () => undefined,
      debug: () => undefined,
    },
  }
}

/** Collects what next-auth does to an answer in the manner of its Pages Router handler. */
function answerSheet() {
  const headers = new Headers()
  const cookies: string[] = []
  const state: { status: number; body: BodyInit | null } = { status: 200, body: null }
  const sheet = {
    status(code: number) {
      state.status = code
      return sheet
    },
    getHeader: (name: string) => (name === 'Set-Cookie' ? [...cookies] : (headers.get(name) ?? undefined)),
    setHeader(name: string, value: string | string[]) {
      if (name !== 'Set-Cookie') headers.set(name, String(value))
      else cookies.splice(0, cookies.length, ...[value].flat())
      return sheet
    },
    json(value: unknown) {
      headers.set('content-type', 'application/json')
      state.body = JSON.stringify(value)
    },
    send(value: unknown) {
      if (typeof value === 'object' && value !== null) return sheet.json(value)
      headers.set('content-type', 'text/plain; charset=utf-8')
      state.body = typeof value === 'string' ? value : null
    },
    end: () => undefined,
  }
  const response = () => {
    headers.set('cache-control', 'private, no-store')
    for (const cookie of cookies) headers.append('set-cookie', cookie)
    return new Response(state.body, { status: state.status, headers })
  }
  return { sheet, response }
}

/** Hands one request to next-auth. Its address comes from PUENTE_URL alone: no header of the request is trusted with it. */
export async function askNextAuth(exchange: Exchange): Promise<Outcome> {
  // The one thing next-auth takes from the environment alone.
  Object.assign(process.env, { NEXTAUTH_URL: publicOrigin() })
  const { action, providerId, method, query, body, cookies } = exchange
  const refusal: Refusal = {}
  const { sheet, response } = answerSheet()
  const nextauth = providerId === undefined ? [action] : [action, providerId]
  const request = { method, body, cookies, headers: {}, query: { ...query, nextauth } }
  const options = optionsFor(exchange, refusal)
  await NextAuth(request as unknown as NextApiRequest, sheet as unknown as NextApiResponse, options)
  return { response: response(), problem: refusal.problem }
}

/** Begins signing in with a provider: the answer leads there. For requests that are known to come from our own pages. */
export function startWithProvider(
  exchange: Omit<Exchange, 'action' | 'method' | 'body' | 'query'>,
  next: string,
): Promise<Outcome> {
  const csrfToken = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${csrfToken}${sealingSecret()}`).digest('hex')
  const cookie = `${cookiesAreSecure() ? '__Host-' : ''}next-auth.csrf-token`
  return askNextAuth({
    ...exchange,
    action: 'signin',
    method: 'POST',
    query: {},
    body: { csrfToken, callbackUrl: `${publicOrigin()}${next}` },
    cookies: { ...exchange.cookies, [cookie]: `${csrfToken}|${hash}` },
  })
}
