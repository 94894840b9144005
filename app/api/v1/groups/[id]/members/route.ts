import { requireCaller } from '@/lib/accounts/caller'
import { groupFor, membersOf } from '@/lib/groups/queries'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

/** Who is in a group, for those who are in it. */
export const GET = handler<RouteContext<'/api/v1/groups/[id]/members'>>(async (_, { params }) => {
  const actor = await requireCaller('groups:read')
  const id = addressed(Id, (await params).id)
  if (!(await groupFor(actor, id))?.role) throw new Problem('not_found', 'not_found')
  return privateJson({ members: await membersOf(actor, id) })
})
