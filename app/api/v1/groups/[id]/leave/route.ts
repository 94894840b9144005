import { requireActor } from '@/lib/accounts/session'
import { leave } from '@/lib/groups/commands'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** Leaves a group. */
export const POST = handler<RouteContext<'/api/v1/groups/[id]/leave'>>(async (_, { params }) => {
  const actor = await requireActor()
  await leave(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
