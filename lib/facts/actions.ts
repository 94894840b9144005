'use server'

import { updateTag } from 'next/cache'
import { answeredFor } from '@/lib/accounts/actor-form'
import type { FormAnswer } from '@/lib/platform/form-answer'
import { paths } from '@/lib/platform/paths'
import { parse } from '@/lib/platform/untrusted'
import { factTags } from './cache-tags'
import { addFigure, addSource, changeFigure } from './commands'
import { addEvent, cancelEvent, holdEvent, moveEvent } from './event-commands'
import { EventMove, EventStep, FigureRevision, NewEvent, NewFigure, NewSource } from './schema'

export async function createSource(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const { slug } = await addSource(actor, parse(NewSource, fields))
    updateTag(factTags.sources)
    return `${paths.deskSources()}#${slug}`
  })
}

export async function createFigure(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const { slug } = await addFigure(actor, parse(NewFigure, fields))
    updateTag(factTags.figure(slug))
    return paths.deskFigure(slug)
  })
}

export async function reviseFigure(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const { slug } = await changeFigure(actor, parse(FigureRevision, fields))
    updateTag(factTags.figure(slug))
    return paths.deskFigure(slug)
  })
}

function eventChanged(slug: string): string {
  updateTag(factTags.events)
  updateTag(factTags.event(slug))
  return paths.deskDate(slug)
}

export async function createEvent(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => eventChanged((await addEvent(actor, parse(NewEvent, fields))).slug))
}

export async function postponeEvent(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const move = parse(EventMove, fields)
    await moveEvent(actor, move)
    return eventChanged(move.slug)
  })
}

export async function settleEvent(_former: FormAnswer, form: FormData): Promise<FormAnswer> {
  return answeredFor(form, async (actor, fields) => {
    const step = parse(EventStep, fields)
    await (fields.outcome === 'cancelled' ? cancelEvent : holdEvent)(actor, step)
    return eventChanged(step.slug)
  })
}
