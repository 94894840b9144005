import { headers } from 'next/headers'
import type { Actor } from '@/lib/accounts/actor'
import { caller } from '@/lib/accounts/caller'
import type { Scope } from '@/lib/accounts/token'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { addressOf, bearerIn } from '@/lib/platform/request'

/**
 * Whom a client's token stands for, null without one: cookies are not looked at, so that a client is signed in exactly
 * when it knows that it is. Without a token the caller's address is counted. Throws what `caller` does.
 */
export async function tokenOwner(scope: Scope | null): Promise<Actor | null> {
  const sent = await headers()
  if (bearerIn(sent) !== null) return caller(scope)
  await takePoint('clientWithoutToken', addressOf(sent))
  return null
}

/** Like `tokenOwner`, for calls that are nobody's without a token. Throws Problem `signed_out`. */
export async function requireTokenOwner(scope: Scope | null): Promise<Actor> {
  const actor = await tokenOwner(scope)
  if (!actor) throw new Problem('signed_out', 'signed_out')
  return actor
}
