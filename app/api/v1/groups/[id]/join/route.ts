import { requireCaller } from '@/lib/accounts/caller'
import { join } from '@/lib/groups/commands'
import { groupFor } from '@/lib/groups/queries'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** Enters an open group; the same again changes nothing. */
export const POST = callerHandler<RouteContext<'/api/v1/groups/[id]/join'>>(async (_, { params }) => {
  const actor = await requireCaller('groups:write')
  const id = addressed(Id, (await params).id)
  await join(actor, id)
  return privateJson(await groupFor(actor, id))
})
