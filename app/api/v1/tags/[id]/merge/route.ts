import { z } from 'zod'
import { requireCaller } from '@/lib/accounts/caller'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'
import { mergeTags } from '@/lib/tags/commands'

/** Moves everything that a tag of the reader carries to their tag `into`. */
export const POST = callerHandler<RouteContext<'/api/v1/tags/[id]/merge'>>(async (request, { params }) => {
  const actor = await requireCaller('tags:write')
  const id = addressed(Id, (await params).id)
  const { into } = parse(z.object({ into: Id }), await readJson(request))
  return privateJson(await mergeTags(actor, id, into))
})
