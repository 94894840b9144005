'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answered } from '@/lib/accounts/answered'
import { deleteAccount } from '@/lib/accounts/departure'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { PasswordChange, Profile, ReadingForm, SessionChoice } from '@/lib/accounts/schema'
import { requireActor, requirePresence, signOutHere, visitor } from '@/lib/accounts/session'
import {
  changePassword,
  changeProfile,
  changeReading,
  endEverySession,
  endSession,
} from '@/lib/accounts/settings-commands'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { parse } from '@/lib/platform/untrusted'

/** Changes the reader's name, language and time zone; in another language the page comes again in that one. */
export async function saveProfile(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const actor = await requireActor()
    const profile = parse(Profile, lines)
    await changeProfile(actor, profile)
    if (profile.locale !== actor.locale) redirect(localized(profile.locale, paths.settings()))
    refresh()
    return translator(profile.locale, 'accounts')('saved')
  })
}

/** Changes what holds on every page the reader reads. */
export async function saveReading(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const actor = await requireActor()
    await changeReading(actor, parse(ReadingForm, lines))
    refresh()
    return translator(actor.locale, 'accounts')('saved')
  })
}

/** Sets the reader's password and signs their other browsers out. */
export async function saveNewPassword(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const presence = await requirePresence()
    await changePassword(presence, parse(PasswordChange, lines), await visitor())
    refresh()
    return translator(presence.actor.locale, 'accounts')('password_saved')
  })
}

/** Signs one of the reader's browsers out. */
export async function signOutBrowser(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { actor, sessionId } = await requirePresence()
    const chosen = parse(SessionChoice, lines).sessionId
    await endSession(actor, chosen)
    if (chosen === sessionId) return leave(actor.locale)
    refresh()
    return undefined
  })
}

/** Signs the reader out of every browser, this one included. */
export async function signOutEverywhere(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async () => {
    const actor = await requireActor()
    await endEverySession(actor)
    return leave(actor.locale)
  })
}

/** Deletes the reader's account once they have typed its address. */
export async function deleteOwnAccount(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const actor = await requireActor()
    await deleteAccount(actor, lines.email ?? '')
    return leave(actor.locale)
  })
}

async function leave(locale: Parameters<typeof localized>[0]): Promise<never> {
  await signOutHere()
  redirect(localized(locale, paths.home()))
}
