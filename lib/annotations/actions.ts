'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'
import { Id, parse } from '@/lib/platform/untrusted'
import { restore, withdraw } from './commands'

/** `/notes` with the filters it had: `query` can only change what is shown there. */
async function notebook(query: string | undefined, change: (filters: URLSearchParams) => void): Promise<string> {
  const filters = new URLSearchParams((query ?? '').slice(0, 2_000))
  change(filters)
  const path = localized(localeOf(await headers()), paths.notes())
  return filters.size > 0 ? `${path}?${filters}` : path
}

/** Deletes one of the reader's notes, and offers to undo it. */
export async function deleteNote(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id, query }) => {
    const noteId = parse(Id, id)
    await withdraw(await requireActor(), noteId)
    redirect(await notebook(query, (filters) => filters.set('deleted', noteId)))
  })
}

/** Brings a deleted note of the reader back. */
export async function restoreDeletedNote(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id, query }) => {
    const noteId = parse(Id, id)
    await restore(await requireActor(), noteId)
    redirect(await notebook(query, (filters) => filters.set('restored', noteId)))
  })
}
