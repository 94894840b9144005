'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'
import { parse } from '@/lib/platform/untrusted'
import { forgetFilter, saveFilter } from './saved-filters'
import { FilterToForget, FilterToSave } from './schema'

async function notebook(query: string): Promise<string> {
  const path = localized(localeOf(await headers()), paths.notes())
  return query === '' ? path : `${path}?${query}`
}

/** Keeps the search that `/notes` shows, under a name. */
export async function saveNotesFilter(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { name, query } = parse(FilterToSave, lines)
    await saveFilter(await requireActor(), name, query)
    redirect(await notebook(query))
  })
}

/** Forgets a search that was kept. */
export async function forgetNotesFilter(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { id, query } = parse(FilterToForget, lines)
    await forgetFilter(await requireActor(), id)
    redirect(await notebook(query))
  })
}
