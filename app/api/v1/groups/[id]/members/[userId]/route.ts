import { z } from 'zod'
import { requireCaller } from '@/lib/accounts/caller'
import { appoint, handOver, removeMember } from '@/lib/groups/commands'
import { membersOf } from '@/lib/groups/queries'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/groups/[id]/members/[userId]'>

const RoleChange = z.object({ role: z.enum(['owner', 'moderator', 'member']) })

/** Gives a member another role; `owner` hands the group over. For its owner. */
export const PATCH = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('groups:write')
  const { id, userId } = await params
  const who = { group: addressed(Id, id), userId: addressed(Id, userId) }
  const { role } = parse(RoleChange, await readJson(request))
  if (role === 'owner') await handOver(actor, who.group, who.userId)
  else await appoint(actor, who.group, { userId: who.userId, role })
  return privateJson({ members: await membersOf(actor, who.group) })
})

/** Takes a member out, at once. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('groups:write')
  const { id, userId } = await params
  await removeMember(actor, addressed(Id, id), addressed(Id, userId))
  return new Response(null, { status: 204 })
})
