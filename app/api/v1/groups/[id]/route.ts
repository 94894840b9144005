import { requireCaller } from '@/lib/accounts/caller'
import { changeGroup, dissolve } from '@/lib/groups/commands'
import { groupFor } from '@/lib/groups/queries'
import { GroupChange } from '@/lib/groups/schema'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, handler, privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/groups/[id]'>

/** A group that the reader is in, or an open one. */
export const GET = handler<Context>(async (_, { params }) => {
  const actor = await requireCaller('groups:read')
  const group = await groupFor(actor, addressed(Id, (await params).id))
  if (!group) throw new Problem('not_found', 'not_found')
  return privateJson(group)
})

/** Changes a group that the reader owns. */
export const PATCH = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('groups:write')
  const id = addressed(Id, (await params).id)
  await changeGroup(actor, id, parse(GroupChange, await readJson(request)))
  return privateJson(await groupFor(actor, id))
})

/** Dissolves a group that the reader owns. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('groups:write')
  await dissolve(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
