'use server'

import { refresh } from 'next/cache'
import type { Actor } from '@/lib/accounts/actor'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { ban, changeRole, unban } from '@/lib/accounts/people-commands'
import { PersonChoice, RoleChange } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/accounts/session'
import { translator } from '@/lib/platform/i18n/translate'
import { parse } from '@/lib/platform/untrusted'

type Lines = Record<string, string>

function done(form: FormData, work: (actor: Actor, lines: Lines) => Promise<void>): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const actor = await requireActor()
    await work(actor, lines)
    refresh()
    return translator(actor.locale, 'accounts')('saved')
  })
}

/** Gives a person another role. */
export async function giveRole(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return done(form, (actor, lines) => changeRole(actor, parse(RoleChange, lines)))
}

/** Shuts a person out. */
export async function banPerson(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return done(form, (actor, lines) => ban(actor, parse(PersonChoice, lines).userId))
}

/** Lets a person in again. */
export async function unbanPerson(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return done(form, (actor, lines) => unban(actor, parse(PersonChoice, lines).userId))
}
