import { requireCaller } from '@/lib/accounts/caller'
import { leave } from '@/lib/groups/commands'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** Leaves a group. */
export const POST = callerHandler<RouteContext<'/api/v1/groups/[id]/leave'>>(async (_, { params }) => {
  const actor = await requireCaller('groups:write')
  await leave(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
