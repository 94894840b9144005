'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { answered } from '@/lib/accounts/answered'
import type { FormOutcome } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { addressed } from '@/lib/platform/addressed'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'
import { Id, IdempotencyKeyText, parse } from '@/lib/platform/untrusted'
import { appoint, changeGroup, dissolve, found, handOver, join, leave, removeMember } from './commands'
import { accept, invite, revokeInvitations } from './invitations'
import { Appointment, GroupChange, GroupDraft, InvitationSecret } from './schema'

const goTo = async (path: string) => redirect(localized(localeOf(await headers()), path))

/** Makes a group, once for each form that was drawn, and goes to it. */
export async function createGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ key, ...lines }) => {
    const actor = await requireActor()
    const id = await found(actor, parse(GroupDraft, lines), parse(IdempotencyKeyText, key))
    return goTo(paths.group(id))
  })
}

/** Changes what a group is called, says of itself and lets in. */
export async function saveGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id, ...lines }) => {
    await changeGroup(await requireActor(), addressed(Id, id ?? ''), parse(GroupChange, lines))
    refresh()
    return undefined
  })
}

/** Ends a group. */
export async function dissolveGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '' }) => {
    await dissolve(await requireActor(), addressed(Id, id))
    return goTo(paths.groups())
  })
}

/** Enters an open group. */
export async function joinGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '' }) => {
    await join(await requireActor(), addressed(Id, id))
    return goTo(paths.group(id))
  })
}

/** Leaves a group. */
export async function leaveGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '' }) => {
    await leave(await requireActor(), addressed(Id, id))
    return goTo(paths.groups())
  })
}

/** Takes a member out of a group. */
export async function dismissMember(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '', userId = '' }) => {
    await removeMember(await requireActor(), addressed(Id, id), addressed(Id, userId))
    refresh()
    return undefined
  })
}

/** Gives a member of a group another role. */
export async function appointMember(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '', ...lines }) => {
    await appoint(await requireActor(), addressed(Id, id), parse(Appointment, lines))
    refresh()
    return undefined
  })
}

/** Makes another member the owner of a group. */
export async function handOverGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '', userId = '' }) => {
    await handOver(await requireActor(), addressed(Id, id), addressed(Id, userId))
    refresh()
    return undefined
  })
}

/** Makes a link into a group; the answer's message is its address, which is shown this once. */
export async function inviteToGroup(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '' }) => {
    const secret = await invite(await requireActor(), addressed(Id, id))
    refresh()
    return publicOrigin() + localized(localeOf(await headers()), paths.invitation(secret))
  })
}

/** Makes every link into a group lead nowhere. */
export async function revokeGroupLinks(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ id = '' }) => {
    await revokeInvitations(await requireActor(), addressed(Id, id))
    refresh()
    return undefined
  })
}

/** Enters the group that a link leads into. */
export async function acceptInvitation(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ secret = '' }) => {
    const id = await accept(await requireActor(), addressed(InvitationSecret, secret))
    return goTo(paths.group(id))
  })
}
