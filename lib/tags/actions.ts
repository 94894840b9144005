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
import { deleteTag, mergeTags, renameTag, restoreTag } from './commands'
import { TagMerge, TagRemoval, TagRename, TagReturn } from './schema'

const goTo = async (path: string) => redirect(localized(localeOf(await headers()), path))

/** Gives one of the reader's tags another name. */
export async function renameOwnTag(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { id, name } = parse(TagRename, lines)
    const tag = await renameTag(await requireActor(), id, name)
    return goTo(paths.tag(tag.key))
  })
}

/** Moves what one of the reader's tags carries to another of theirs, and offers to undo it. */
export async function mergeOwnTags(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { id, into } = parse(TagMerge, lines)
    const tag = await mergeTags(await requireActor(), id, into)
    return goTo(`${paths.tag(tag.key)}?removed=${id}`)
  })
}

/** Takes one of the reader's tags off everything, and offers to undo it. */
export async function deleteOwnTag(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const { id } = parse(TagRemoval, lines)
    await deleteTag(await requireActor(), id)
    return goTo(`${paths.tags()}?removed=${id}`)
  })
}

/** Brings one of the reader's tags back. */
export async function restoreOwnTag(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const tag = await restoreTag(await requireActor(), parse(TagReturn, lines).id)
    return goTo(`${paths.tag(tag.key)}?restored=1`)
  })
}
