'use server'

import { refresh } from 'next/cache'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { parse } from '@/lib/platform/untrusted'
import { markNoticesRead } from './commands'
import { NoticesRead } from './schema'

/** Marks one of the reader's notices as read. */
export async function readNotice(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id }) => {
    await markNoticesRead(await requireActor(), parse(NoticesRead, { ids: [id] }))
    refresh()
    return undefined
  })
}

/** Marks all of the reader's notices as read that stood on the page when it was drawn, or are older. */
export async function readAllNotices(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ upTo }) => {
    await markNoticesRead(await requireActor(), parse(NoticesRead, { upTo }))
    refresh()
    return undefined
  })
}
