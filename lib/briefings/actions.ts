'use server'

import { updateTag } from 'next/cache'
import { answeredFor } from '@/lib/accounts/actor-form'
import type { FormAnswer } from '@/lib/platform/form-answer'
import { paths } from '@/lib/platform/paths'
import { parse } from '@/lib/platform/untrusted'
import { briefingTags } from './cache-tags'
import { discardDraft, publishDraft, retractConfirmed, saveDraft, startBriefing, startEdition } from './draft-commands'
import { DraftDiscard, DraftSave, NewBriefing, NewEdition, Publication, RetractionRequest } from './schema'

const editing = (id: string, locale: string, state = '') => `${paths.deskBriefing(id)}?locale=${locale}${state}`

export async function createBriefing(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const briefing = parse(NewBriefing, fields)
    const { briefingId } = await startBriefing(actor, briefing)
    return editing(briefingId, briefing.locale)
  })
}

export async function createEdition(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const edition = parse(NewEdition, fields)
    await startEdition(actor, edition)
    return editing(edition.briefingId, edition.locale)
  })
}

/** Saves the whole form; with `next` = `publish` it goes on to where publishing is confirmed. */
export async function keepDraft(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const { briefingId, locale } = await saveDraft(actor, parse(DraftSave, fields))
    if (fields.next === 'publish') return `${paths.deskPublish(briefingId)}?locale=${locale}`
    return editing(briefingId, locale)
  })
}

export async function dropDraft(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    await discardDraft(actor, parse(DraftDiscard, fields))
    return paths.desk()
  })
}

export async function issueRevision(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const publication = parse(Publication, fields)
    const { slug, number } = await publishDraft(actor, publication)
    updateTag(briefingTags.one(slug))
    updateTag(briefingTags.all)
    return editing(publication.briefingId, publication.locale, `&published=${number}`)
  })
}

export async function takeBack(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const request = parse(RetractionRequest, fields)
    const { slug } = await retractConfirmed(actor, request)
    updateTag(briefingTags.one(slug))
    updateTag(briefingTags.all)
    return `${paths.desk()}?show=published`
  })
}
