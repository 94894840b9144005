'use server'

import { refresh } from 'next/cache'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { TokenChoice, TokenWish } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/accounts/session'
import { issueToken, revokeToken } from '@/lib/accounts/token-commands'
import { freshToken, type TokenOutcome, typedToken } from '@/lib/accounts/token-form'
import { attempt } from '@/lib/platform/attempt'
import { parse } from '@/lib/platform/untrusted'

/** Makes a token for a program of the reader's; its secret is in the answer and nowhere else. */
export async function createToken(_: TokenOutcome, form: FormData): Promise<TokenOutcome> {
  const typed = typedToken(form)
  const outcome = await attempt(async () => {
    const actor = await requireActor()
    const sent = { name: form.get('name'), scopes: form.getAll('scopes[]'), lifetime: form.get('lifetime') }
    const wish = parse(TokenWish, sent)
    return { name: wish.name, secret: await issueToken(actor, wish) }
  })
  if (!outcome.ok) return { problem: outcome.problem, typed }
  refresh()
  return { made: outcome.value, typed: freshToken }
}

/** Revokes one of the reader's tokens. */
export async function withdrawToken(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { tokenId } = parse(TokenChoice, lines)
    await revokeToken(await requireActor(), tokenId)
    refresh()
    return undefined
  })
}
