import { caller, requireCaller } from '@/lib/accounts/caller'
import { editAnnotation, withdraw } from '@/lib/annotations/commands'
import { annotationFor } from '@/lib/annotations/queries'
import { AnnotationChange } from '@/lib/annotations/schema'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, handler, privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]'>

async function shown(readerId: string | null, id: string): Promise<Response> {
  const annotation = await annotationFor(readerId, id)
  if (!annotation) throw new Problem('not_found', 'not_found')
  const response = privateJson(annotation)
  response.headers.set('etag', `"${annotation.updatedAt}"`)
  return response
}

/** One annotation: a public one, or the reader's own. */
export const GET = handler<Context>(async (_, { params }) => {
  const id = addressed(Id, (await params).id)
  return shown((await caller('annotations:read'))?.id ?? null, id)
})

/** Changes the reader's own annotation; with If-Match only the version that was seen. */
export const PATCH = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('annotations:write')
  const id = addressed(Id, (await params).id)
  const change = parse(AnnotationChange, await readJson(request))
  const seen = request.headers.get('if-match')?.replace(/^(?:W\/)?"(.*)"$/, '$1')
  await editAnnotation(actor, id, change, seen)
  return shown(actor.id, id)
})

/** Takes the reader's own annotation away; it can be restored for 30 days. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await withdraw(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
