import { requireCaller } from '@/lib/accounts/caller'
import { restore } from '@/lib/annotations/commands'
import { annotationFor } from '@/lib/annotations/queries'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** Brings a withdrawn annotation of the reader's own back. */
export const POST = callerHandler<RouteContext<'/api/v1/annotations/[id]/restore'>>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  const id = addressed(Id, (await params).id)
  await restore(actor, id)
  return privateJson(await annotationFor(actor.id, id))
})
