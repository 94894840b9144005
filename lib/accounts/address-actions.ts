'use server'

import { refresh } from 'next/cache'
import { type AddressOutcome, endingsOf, freshAddress, typedAddress } from '@/lib/accounts/address-form'
import { AddressWish, TokenChoice } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/accounts/session'
import type { FeedScope } from '@/lib/accounts/token'
import { issueToken, rotateToken } from '@/lib/accounts/token-commands'
import { attempt } from '@/lib/platform/attempt'
import { publicOrigin } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { parse } from '@/lib/platform/untrusted'

function addressesOf(secret: string, scopes: readonly string[]) {
  const endings = scopes.flatMap((scope) => endingsOf[scope as FeedScope] ?? [])
  return endings.map((ending) => ({ ending, url: `${publicOrigin()}${paths.followedFile(secret, ending)}` }))
}

/** Makes a private address for what the reader follows; its secret is in the answer and nowhere else. */
export async function createAddress(_: AddressOutcome, form: FormData): Promise<AddressOutcome> {
  const typed = typedAddress(form)
  const outcome = await attempt(async () => {
    const actor = await requireActor()
    const wish = parse(AddressWish, { name: form.get('name'), scopes: form.getAll('scopes[]') })
    const secret = await issueToken(actor, { ...wish, lifetime: 'never' })
    return { name: wish.name, addresses: addressesOf(secret, wish.scopes) }
  })
  if (!outcome.ok) return { problem: outcome.problem, typed }
  refresh()
  return { made: outcome.value, typed: freshAddress }
}

/** Replaces one of the reader's private addresses by a new one; the old one is withdrawn. */
export async function replaceAddress(_: AddressOutcome, form: FormData): Promise<AddressOutcome> {
  const outcome = await attempt(async () => {
    const { tokenId } = parse(TokenChoice, { tokenId: form.get('tokenId') })
    const { name, secret, scopes } = await rotateToken(await requireActor(), tokenId)
    return { name, addresses: addressesOf(secret, scopes) }
  })
  if (!outcome.ok) return { problem: outcome.problem, typed: freshAddress }
  refresh()
  return { made: outcome.value, typed: freshAddress }
}
