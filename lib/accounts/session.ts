import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import type { Actor } from '@/lib/accounts/actor'
import { cookieOptions, cookiesIn, sealed, sessionCookieName, unsealed } from '@/lib/accounts/session-cookie'
import { closeSession, type Presence, presenceBy } from '@/lib/accounts/sessions'
import { signedInMark } from '@/lib/accounts/signed-in-mark'
import { transaction } from '@/lib/platform/database'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { addressOf, bearerIn, localeOf } from '@/lib/platform/request'

/** From where somebody asks: what rate limits and the list of sessions go by. */
export type Visitor = { address: string; userAgent: string }

export async function visitor(): Promise<Visitor> {
  const sent = await headers()
  return { address: addressOf(sent), userAgent: sent.get('user-agent') ?? '' }
}

// None where a token of ours stands: then `handler` asks not whether another site sent this.
// From the header: while Next draws a page in answer to a form without scripts, `cookies()` throws in development (16.4.6).
async function ownCookies(): Promise<Record<string, string>> {
  const sent = await headers()
  return bearerIn(sent) === null ? cookiesIn(sent.get('cookie')) : {}
}

async function ownSecret(): Promise<string | null> {
  const cookie = (await ownCookies())[sessionCookieName()]
  return cookie ? unsealed(cookie) : null
}

/** Who is signed in and by which session, looked up anew at every call: revoking takes effect at once. */
export async function currentPresence(): Promise<Presence | null> {
  await connection()
  const secret = await ownSecret()
  return secret ? presenceBy(secret) : null
}

/** Who is signed in, or null. A browser whose session is over forgets it (where cookies can be set: not while a page is drawn). */
export async function currentActor(): Promise<Actor | null> {
  const presence = await currentPresence()
  if (presence) return presence.actor
  if ((await ownCookies())[signedInMark]) {
    try {
      forget(await cookies())
    } catch {
      // A page is being drawn; the next action or call forgets it.
    }
  }
  return null
}

/**
 * Who is signed in, for actions and route handlers. Throws Problem `signed_out` when nobody is, `forbidden` for a token:
 * routes that take tokens ask `requireCaller`.
 */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor()
  if (!actor && bearerIn(await headers()) !== null) throw new Problem('forbidden', 'programs:no_tokens_here')
  if (!actor) throw new Problem('signed_out', 'signed_out')
  return actor
}

/** Like `requireActor`, with the session that was used. */
export async function requirePresence(): Promise<Presence> {
  const presence = await currentPresence()
  if (!presence) throw new Problem('signed_out', 'signed_out')
  return presence
}

/** Who is signed in, for pages: anybody else goes to sign in and from there to `next`, a path with its language. */
export async function pageActor(next: string): Promise<Actor> {
  return (await pagePresence(next)).actor
}

/** Like `pageActor`, with the session that was used. */
export async function pagePresence(next: string): Promise<Presence> {
  const presence = await currentPresence()
  if (presence) return presence
  const language = localeOf(new Headers({ referer: next }))
  redirect(localized(language, paths.signIn(next)))
}

type Jar = Awaited<ReturnType<typeof cookies>>

function forget(jar: Jar) {
  // Browsers take a `__Secure-` cookie's removal only when it is marked secure as well.
  for (const name of [sessionCookieName(), signedInMark]) {
    jar.set(name, '', { ...cookieOptions(), httpOnly: name !== signedInMark, maxAge: 0 })
  }
}

/** Makes this browser the holder of a session; the one it held before ends. For actions and route handlers. */
export async function rememberSession(secret: string): Promise<void> {
  const jar = await cookies()
  const former = await ownSecret()
  if (former) await transaction((tx) => closeSession(tx, former))
  jar.set(sessionCookieName(), await sealed(secret), { ...cookieOptions(), httpOnly: true })
  jar.set(signedInMark, '1', { ...cookieOptions(), httpOnly: false })
}

/** Ends this browser's session and takes its cookies away. For actions and route handlers. */
export async function signOutHere(): Promise<void> {
  const jar = await cookies()
  const secret = await ownSecret()
  if (secret) await transaction((tx) => closeSession(tx, secret))
  forget(jar)
}
