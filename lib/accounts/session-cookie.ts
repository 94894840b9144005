import { decode, encode } from 'next-auth/jwt'
import { sessionSeconds } from '@/lib/accounts/sessions'
import { environment, publicOrigin } from '@/lib/platform/env'

/** Whether cookies travel by HTTPS alone: wherever the site is public. Plain HTTP is for loopback and trials. */
export function cookiesAreSecure(): boolean {
  return publicOrigin().startsWith('https:')
}

/** The name of the cookie that names a session, as next-auth calls it. */
export function sessionCookieName(): string {
  return `${cookiesAreSecure() ? '__Secure-' : ''}next-auth.session-token`
}

/** The key that cookies are sealed with. Throws an Error when AUTH_SECRET is not set. */
export function sealingSecret(): string {
  const { AUTH_SECRET } = environment()
  if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set.')
  return AUTH_SECRET
}

/** The cookies of a `Cookie` header by name; those that cannot be read are left out. */
export function cookiesIn(header: string | null): Record<string, string> {
  const pairs = (header ?? '').split(/;\s*/).flatMap((pair) => {
    const [name, ...value] = pair.split('=')
    if (!name || value.length === 0) return []
    try {
      return [[name, decodeURIComponent(value.join('='))] as const]
    } catch {
      return []
    }
  })
  return Object.fromEntries(pairs)
}

/** A session's secret as next-auth's encrypted token: what the cookie holds. */
export function sealed(secret: string): Promise<string> {
  return encode({ token: { session: secret }, secret: sealingSecret(), maxAge: sessionSeconds })
}

/** The session's secret in a cookie, or null when nobody of ours sealed it or its time is over. */
export async function unsealed(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: sealingSecret() })
    return typeof token?.session === 'string' ? token.session : null
  } catch {
    return null
  }
}

/** How the two cookies of a session are set. */
export function cookieOptions() {
  return { sameSite: 'lax', path: '/', secure: cookiesAreSecure(), maxAge: sessionSeconds } as const
}
