import { requireCaller } from '@/lib/accounts/caller'
import { annotate } from '@/lib/annotations/commands'
import { notesOf } from '@/lib/annotations/notebook'
import { annotationFor } from '@/lib/annotations/queries'
import { AnnotationDraft, OwnAnnotationsRequest } from '@/lib/annotations/schema'
import { callerHandler, handler, privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

/** One's own highlights and notes, the latest first; the filters are those of `/notes`. */
export const GET = handler(async (request) => {
  const actor = await requireCaller('annotations:read')
  const { cursor, limit, ...filter } = parse(
    OwnAnnotationsRequest,
    Object.fromEntries(new URL(request.url).searchParams),
  )
  const { notes, next } = await notesOf(actor, { ...filter, after: cursor }, limit)
  return privateJson({ annotations: notes, next })
})

/** Makes a highlight or a note, once for each Idempotency-Key. */
export const POST = callerHandler(async (request) => {
  const actor = await requireCaller('annotations:write')
  const draft = parse(AnnotationDraft, await readJson(request))
  const { id, made } = await annotate(actor, draft, request.headers.get('idempotency-key'))
  const annotation = made ?? (await annotationFor(actor.id, id))
  if (!annotation) throw new Problem('gone', 'gone')
  const response = privateJson(annotation, 201)
  response.headers.set('location', `/api/v1/annotations/${id}`)
  return response
})
