import { z } from 'zod'
import { requireCaller } from '@/lib/accounts/caller'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'
import { deleteTag, renameTag } from '@/lib/tags/commands'
import { TagName } from '@/lib/tags/schema'

type Context = RouteContext<'/api/v1/tags/[id]'>

/** Gives a tag of the reader another name; 409 when they have one of that name. */
export const PATCH = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('tags:write')
  const id = addressed(Id, (await params).id)
  const { name } = parse(z.object({ name: TagName }), await readJson(request))
  return privateJson(await renameTag(actor, id, name))
})

/** Takes a tag of the reader off everything. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('tags:write')
  await deleteTag(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
