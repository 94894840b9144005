'use server'

import { linesOf } from '@/lib/accounts/form-outcome'
import { allowClient } from '@/lib/accounts/grant-commands'
import type { GrantOutcome } from '@/lib/accounts/grant-form'
import { ClientRequest } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/accounts/session'
import { attempt } from '@/lib/platform/attempt'
import { parse } from '@/lib/platform/untrusted'

/** Allows a client to act for the reader; the code is for the window that asked. */
export async function allow(_: GrantOutcome, form: FormData): Promise<GrantOutcome> {
  const outcome = await attempt(async () => {
    const actor = await requireActor()
    return allowClient(actor, parse(ClientRequest, linesOf(form)).origin)
  })
  return outcome.ok ? { code: outcome.value } : { problem: outcome.problem }
}
