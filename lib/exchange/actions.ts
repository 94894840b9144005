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
import { beginBringingIn } from './commands'
import { BringingIn } from './schema'

/** Has the notes of a file that was read brought in. */
export async function bringNotesIn(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { id, seenBy } = parse(BringingIn, lines)
    await beginBringingIn(await requireActor(), id, seenBy === 'file')
    redirect(localized(localeOf(await headers()), paths.notesImport(id)))
  })
}
