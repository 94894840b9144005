import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { answerOf, exchangeOf } from '@/lib/accounts/exchange'
import { askNextAuth, type Exchange, startWithProvider } from '@/lib/accounts/next-auth'
import { sessionCookieName, unsealed } from '@/lib/accounts/session-cookie'
import { presenceBy } from '@/lib/accounts/sessions'
import { db } from '../support/database'
import { member, password, visit } from './people'
import { type Claims, openIdProvider } from './provider'

let claims: Claims
const provider = await openIdProvider(() => claims)
Object.assign(process.env, { OIDC_ISSUER: provider.issuer, OIDC_ID: 'puente', OIDC_SECRET: 'shared secret' })
afterAll(() => provider.close())

const origin = 'http://localhost:3000'

/** A browser that keeps cookies and asks next-auth as the route does. */
function browser() {
  const jar = new Map<string, string>()
  const keep = (response: Response) => {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, decodeURIComponent(value))
    }
    return response
  }
  const ask = async (method: string, path: string, form?: Record<string, string>) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const body = form ? { body: new URLSearchParams(form) } : {}
    const headers = { cookie, 'x-puente-address': visit.address, 'user-agent': visit.userAgent }
    const request = new Request(`${origin}/api/auth/${path}`, { method, headers, ...body })
    const exchange = await exchangeOf(request, path.split('?')[0]?.split('/') ?? [])
    return keep(await answerOf(await askNextAuth(exchange), exchange, request))
  }
  const withPassword = async (email: string, tried: string) => {
    const { csrfToken } = (await (await ask('GET', 'csrf')).json()) as { csrfToken: string }
    return ask('POST', 'callback/credentials', { csrfToken, email, password: tried, json: 'true' })
  }
  const withProvider = async (next = '/') => {
    const around: Pick<Exchange, 'cookies' | 'address' | 'userAgent' | 'locale'> = {
      cookies: Object.fromEntries(jar),
      ...visit,
      locale: 'en',
    }
    const { response } = await startWithProvider({ providerId: 'oidc', ...around }, next)
    const leadsTo = keep(response).headers.get('location') ?? ''
    expect(leadsTo).toContain(`${provider.issuer}/authorize`)
    return ask('GET', `callback/oidc?${provider.agree(leadsTo)}`)
  }
  const actor = async () => {
    const secret = await unsealed(jar.get(sessionCookieName()) ?? '')
    return secret ? ((await presenceBy(secret))?.actor ?? null) : null
  }
  return { jar, ask, withPassword, withProvider, actor }
}

beforeEach(() => {
  claims = { sub: 'ada-1', name: 'Ada Quiroga', email: 'ada.quiroga@quay.test', email_verified: true }
})

describe('signing in by password through the route', () => {
  test('sets the session and the readable mark; signing out takes both away and ends the session', async () => {
    const ada = await member('Ada Quiroga')
    const { jar, ask, withPassword, actor } = browser()
    expect((await withPassword(ada.email, password)).status).toBe(200)
    expect((await actor())?.id).toBe(ada.id)
    expect(jar.get('puente_signed_in')).toBe('1')
    const { csrfToken } = (await (await ask('GET', 'csrf')).json()) as { csrfToken: string }
    await ask('POST', 'signout', { csrfToken })
    expect([...jar.keys()].filter((name) => /session|signed_in/.test(name))).toEqual([])
    expect((await db.session.findFirstOrThrow()).revokedAt).not.toBeNull()
  })

  test('ends the session that it replaces', async () => {
    const ada = await member('Ada Quiroga')
    const { withPassword } = browser()
    await withPassword(ada.email, password)
    await withPassword(ada.email, password)
    expect(await db.session.count({ where: { revokedAt: null } })).toBe(1)
    expect(await db.session.count()).toBe(2)
  })

  test('answers a wrong password with 401 and the eleventh in a minute with 429 and when to try again', async () => {
    const { withPassword } = browser()
    for (let count = 0; count < 10; count += 1) {
      expect((await withPassword('ada.quiroga@quay.test', 'no')).status).toBe(401)
    }
    const answer = await withPassword('ada.quiroga@quay.test', 'no')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('does nothing without the token against forged forms', async () => {
    const ada = await member('Ada Quiroga')
    const { ask, actor } = browser()
    await ask('POST', 'callback/credentials', { csrfToken: 'forged', email: ada.email, password })
    expect(await actor()).toBeNull()
  })
})

describe('signing in with an account elsewhere', () => {
  test('makes an account the first time and finds it again, also under another address there', async () => {
    const first = browser()
    const answer = await first.withProvider('/topics/ecuador?page=2')
    expect(answer.headers.get('location')).toBe(`${origin}/topics/ecuador?page=2`)
    const ada = await first.actor()
    expect(ada).toMatchObject({ name: 'Ada Quiroga', role: 'reader' })
    claims = { ...claims, email: 'elsewhere@quay.test' }
    const again = browser()
    await again.withProvider()
    expect((await again.actor())?.id).toBe(ada?.id)
    expect(await db.user.count()).toBe(1)
  })

  test('belongs to who has the same verified address', async () => {
    const ada = await member('Ada Quiroga')
    claims = { ...claims, email: 'Ada.Quiroga@quay.test' }
    const there = browser()
    await there.withProvider()
    expect((await there.actor())?.id).toBe(ada.id)
  })

  test.each([
    ['says nothing about the address', {}],
    ['says that it is not verified', { email_verified: false }],
  ])('is refused when the other site %s', async (_, said) => {
    await member('Ada Quiroga')
    claims = { sub: 'mallory', name: 'Mallory', email: 'ada.quiroga@quay.test', ...said }
    const mallory = browser()
    const answer = await mallory.withProvider()
    expect(answer.headers.get('location')).toBe(`${origin}/sign-in?error=unverified`)
    expect(await mallory.actor()).toBeNull()
    expect(await db.account.count()).toBe(0)
  })

  test('is refused to who has been shut out', async () => {
    await member('Ada Quiroga')
    await db.user.updateMany({ data: { bannedAt: new Date() } })
    const ada = browser()
    expect((await ada.withProvider('/es/topics')).headers.get('location')).toBe(`${origin}/es/sign-in?error=banned`)
    expect(await ada.actor()).toBeNull()
  })

  test('takes no answer that it did not ask for', async () => {
    const { ask, actor } = browser()
    const answer = await ask('GET', 'callback/oidc?code=code&state=forged')
    expect(answer.headers.get('location')).toContain('error=')
    expect(await actor()).toBeNull()
  })

  test('never leads to another site', async () => {
    const there = browser()
    expect((await there.withProvider('//evil.example')).headers.get('location')).toBe(`${origin}/`)
  })
})
