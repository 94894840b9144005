'use server'

import { refresh } from 'next/cache'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { Id, parse } from '@/lib/platform/untrusted'
import { liftBoundary } from './commands'

/** Lets the reader see a person again. */
export async function seePersonAgain(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ personId }) => {
    await liftBoundary(await requireActor(), parse(Id, personId))
    refresh()
    return undefined
  })
}
