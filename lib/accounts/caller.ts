import { headers } from 'next/headers'
import { connection } from 'next/server'
import type { Actor } from '@/lib/accounts/actor'
import { currentActor } from '@/lib/accounts/session'
import type { Scope } from '@/lib/accounts/token'
import { bearerOf } from '@/lib/accounts/tokens'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { bearerIn } from '@/lib/platform/request'

/**
 * Who calls a route that programs may call as well: whom the session's cookie or the bearer token stands for, null when
 * there is neither. A token must have `scope`; with null any token will do. Throws Problem `signed_out` for a token that
 * is not good (any more), `forbidden` with the scope that is missing, `too_many`.
 */
export async function caller(scope: Scope | null): Promise<Actor | null> {
  const secret = bearerIn(await headers())
  if (secret === null) return currentActor()
  await connection()
  const bearer = await bearerOf(secret)
  if (!bearer) throw new Problem('signed_out', 'programs:token_not_good', { challenge: 'error="invalid_token"' })
  if (scope && !bearer.scopes.includes(scope)) {
    const challenge = `error="insufficient_scope", scope="${scope}"`
    throw new Problem('forbidden', { key: 'programs:scope_missing', values: { scope } }, { data: { scope }, challenge })
  }
  await takePoint('token', bearer.tokenId)
  return bearer.actor
}

/** Like `caller`, for routes that are nobody's without one. Throws Problem `signed_out` when nobody calls. */
export async function requireCaller(scope: Scope | null): Promise<Actor> {
  const actor = await caller(scope)
  if (!actor) throw new Problem('signed_out', 'signed_out')
  return actor
}
