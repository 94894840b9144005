'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answered } from '@/lib/accounts/answered'
import {
  completeSignUp,
  requestPasswordReset,
  requestSignInLink,
  requestSignUp,
  resetPassword,
  signInByLink,
  signInByPassword,
} from '@/lib/accounts/commands'
import { becomeFirstAdministrator } from '@/lib/accounts/first-administrator'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { safeNext } from '@/lib/accounts/safe-next'
import { Address, Credentials, FirstAdministrator, LinkSecret, NewPassword, NewPerson } from '@/lib/accounts/schema'
import { rememberSession, visitor } from '@/lib/accounts/session'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'
import { parse } from '@/lib/platform/untrusted'

type Lines = Record<string, string>

const language = async () => localeOf(await headers())

async function goOn(secret: string, lines: Lines, otherwise = paths.home()): Promise<never> {
  await rememberSession(secret)
  redirect(safeNext(lines.next, localized(await language(), otherwise)))
}

/** Signs in by e-mail and password. */
export async function signIn(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const secret = await signInByPassword(parse(Credentials, lines), await visitor())
    return goOn(secret, lines)
  })
}

type Request = (email: string, visit: Awaited<ReturnType<typeof visitor>>, onward: Onward) => Promise<void>
type Onward = { locale: Locale; next: string }

function mailed(form: FormData, request: Request): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { email } = parse(Address, lines)
    const locale = await language()
    await request(email, await visitor(), { locale, next: safeNext(lines.next) })
    return translator(locale, 'accounts')('mail_sent', { email })
  })
}

/** Mails a link that makes an account. */
export async function signUp(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return mailed(form, requestSignUp)
}

/** Mails a link that signs in. */
export async function mailSignInLink(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return mailed(form, requestSignInLink)
}

/** Mails a link that sets a new password. */
export async function mailPasswordLink(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return mailed(form, requestPasswordReset)
}

/** Signs in by the link that was opened. */
export async function signInWithLink(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const secret = await signInByLink(parse(LinkSecret, lines.secret), await visitor())
    return goOn(secret, lines)
  })
}

/** Makes the account whose address the opened link has proved. */
export async function finishSignUp(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const person = parse(NewPerson, lines)
    const link = parse(LinkSecret, lines.secret)
    return goOn(await completeSignUp(link, person, await language(), await visitor()), lines)
  })
}

/** Sets the password that the opened link allows to set. */
export async function chooseNewPassword(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { password } = parse(NewPassword, lines)
    const link = parse(LinkSecret, lines.secret)
    return goOn(await resetPassword(link, password, await visitor()), lines)
  })
}

/** Makes whoever opened the printed link the first administrator. */
export async function beginAsAdministrator(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const person = parse(FirstAdministrator, lines)
    const link = parse(LinkSecret, lines.secret)
    const secret = await becomeFirstAdministrator(link, person, await language(), await visitor())
    return goOn(secret, lines, paths.desk())
  })
}
