import { requireCaller } from '@/lib/accounts/caller'
import { annotationFor } from '@/lib/annotations/queries'
import { NotePlace } from '@/lib/annotations/schema'
import { settle } from '@/lib/annotations/settling'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

/** Says where the reader's own note stands in the current text: confirms its place, or gives it another. */
export const PUT = callerHandler<RouteContext<'/api/v1/annotations/[id]/place'>>(async (request, { params }) => {
  const actor = await requireCaller('annotations:write')
  const id = addressed(Id, (await params).id)
  await settle(actor, id, parse(NotePlace, await readJson(request)))
  return privateJson(await annotationFor(actor.id, id))
})
