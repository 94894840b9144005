import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'
import { annotate, editAnnotation, withdraw } from './commands'
import type { ContainerPlace } from './container-answer'
import { stale } from './protocol'
import { publishedTexts } from './published-texts'
import { annotationFor } from './queries'
import { AnnotationDraft } from './schema'
import { pointedAt, readWebAnnotation } from './web-draft'

/**
 * Makes a public note of what a program sends by the model into a container. Returns its id. Throws what `annotate`
 * throws, and Problem `unprocessable` for another source or for selectors that point at no one place.
 */
export async function annotateByModel(actor: Actor, place: ContainerPlace, sent: unknown, key: string | null) {
  const { slug, locale, number, on } = place
  const draft = readWebAnnotation(sent)
  const own = [paths.briefing(slug), ...(number === undefined ? [] : [paths.revision(slug, number)])]
  if (!own.some((path) => publicOrigin() + localized(locale, path) === draft.source)) {
    throw new Problem('unprocessable', 'programs:other_source')
  }
  const text = (await publishedTexts(db, [on.revisionId])).get(on.revisionId)
  if (!text) throw new Problem('not_found', 'not_found')
  const words = { ...pointedAt(draft, text), body: draft.body, tags: draft.tags }
  const note = parse(AnnotationDraft, { ...words, revisionId: on.revisionId, visibility: 'public' })
  return (await annotate(actor, note, key)).id
}

/**
 * Gives the actor's note the body and tags that a program sends by the model; its words stay. Throws `not_found`, `stale`
 * when `seen` (an ISO string) is not its version, `unprocessable` for other words.
 */
export async function replaceByModel(actor: Actor, id: string, sent: unknown, seen: string | undefined): Promise<void> {
  const note = await annotationFor(actor.id, id)
  if (!note?.mine) throw new Problem('not_found', 'not_found')
  if (seen !== undefined && note.updatedAt !== seen) throw stale()
  const { body, tags, points } = readWebAnnotation(sent)
  const quote = points.find((point) => point.type === 'TextQuoteSelector')
  if (quote && quote.exact !== note.quote) throw new Problem('unprocessable', 'programs:target_fixed')
  await editAnnotation(actor, id, { body, tags }, note.updatedAt).catch((error: unknown) => {
    const isLate = error instanceof Problem && error.sentence.key === 'annotations:changed_elsewhere'
    throw isLate ? stale() : error
  })
}

/** Takes the actor's note away. Throws `not_found`, `stale` when `seen` (an ISO string) is not its version. */
export async function withdrawSeen(actor: Actor, id: string, seen: string | undefined): Promise<void> {
  const note = await annotationFor(actor.id, id)
  if (!note?.mine) throw new Problem('not_found', 'not_found')
  if (seen !== undefined && note.updatedAt !== seen) throw stale()
  await withdraw(actor, id, note.updatedAt)
}
