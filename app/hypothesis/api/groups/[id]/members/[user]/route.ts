import { leave, removeMember } from '@/lib/groups/commands'
import { userIdIn } from '@/lib/hypothesis/account-id'
import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner } from '@/lib/hypothesis/caller'
import { MemberName } from '@/lib/hypothesis/schema'
import { addressed } from '@/lib/platform/addressed'
import { publicOrigin } from '@/lib/platform/env'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

/** Leaves a group (`me`), or takes a member out of it. */
export const DELETE = clientHandler<RouteContext<'/hypothesis/api/groups/[id]/members/[user]'>>(
  async (_, { params }) => {
    const { id, user } = await params
    const groupId = addressed(Id, id)
    const name = addressed(MemberName, decodeURIComponent(user))
    const actor = await requireTokenOwner('groups:write')
    const userId = name === 'me' ? actor.id : userIdIn(name, publicOrigin())
    if (userId === null) throw new Problem('not_found', 'not_found')
    if (userId === actor.id) await leave(actor, groupId)
    else await removeMember(actor, groupId, userId)
    return new Response(null, { status: 204 })
  },
)
