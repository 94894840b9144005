import { requireCaller } from '@/lib/accounts/caller'
import { unlink } from '@/lib/annotations/links'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** Takes a link off the reader's own note. */
export const DELETE = callerHandler<RouteContext<'/api/v1/annotations/[id]/links/[linkId]'>>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  const { id, linkId } = await params
  await unlink(actor, addressed(Id, id), addressed(Id, linkId))
  return new Response(null, { status: 204 })
})
