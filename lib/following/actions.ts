'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/accounts/session'
import { type Attempt, attempt } from '@/lib/platform/attempt'
import { formFields } from '@/lib/platform/form-fields'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { localeOf } from '@/lib/platform/request'
import { parse } from '@/lib/platform/untrusted'
import { changeLevel, follow, markRead, unfollow } from './commands'
import { FollowForm, LevelForm, ReadForm, UnfollowForm } from './schema'

export type FollowingOutcome = Attempt<null> | null

async function toFollowing(search: string): Promise<never> {
  redirect(`${localized(localeOf(await headers()), paths.following())}${search}`)
}

/** Follows a topic, or takes up again one that was just given up. */
export async function followTopic(_: FollowingOutcome, form: FormData): Promise<FollowingOutcome> {
  return attempt(async () => {
    await follow(await requireActor(), parse(FollowForm, formFields(form)))
    return toFollowing('')
  })
}

/** Stops following a topic; the list then offers to undo it. */
export async function unfollowTopic(_: FollowingOutcome, form: FormData): Promise<FollowingOutcome> {
  return attempt(async () => {
    const { topicId } = parse(UnfollowForm, formFields(form))
    const unfollowed = await unfollow(await requireActor(), topicId)
    return toFollowing(
      unfollowed
        ? `?${new URLSearchParams({ ended: unfollowed.topicId, level: unfollowed.level, readUpTo: unfollowed.readUpTo })}`
        : '',
    )
  })
}

/** Follows a topic more or less closely. */
export async function changeFollowLevel(_: FollowingOutcome, form: FormData): Promise<FollowingOutcome> {
  return attempt(async () => {
    await changeLevel(await requireActor(), parse(LevelForm, formFields(form)))
    refresh()
    return null
  })
}

/** Marks a topic, or all, as read up to when the list was drawn. */
export async function markAsRead(_: FollowingOutcome, form: FormData): Promise<FollowingOutcome> {
  return attempt(async () => {
    await markRead(await requireActor(), parse(ReadForm, formFields(form)))
    refresh()
    return null
  })
}
