import { requireActor } from '@/lib/accounts/session'
import { annotate } from '@/lib/annotations/commands'
import { annotationFor } from '@/lib/annotations/queries'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

/** Makes a highlight or a note, once for each Idempotency-Key. */
export const POST = handler(async (request) => {
  const actor = await requireActor()
  const draft = parse(AnnotationDraft, await readJson(request))
  const { id, made } = await annotate(actor, draft, request.headers.get('idempotency-key'))
  const annotation = made ?? (await annotationFor(actor.id, id))
  if (!annotation) throw new Problem('gone', 'gone')
  const response = privateJson(annotation, 201)
  response.headers.set('location', `/api/v1/annotations/${id}`)
  return response
})
