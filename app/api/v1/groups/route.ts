import { requireCaller } from '@/lib/accounts/caller'
import { found } from '@/lib/groups/commands'
import { groupFor, groupsOf } from '@/lib/groups/queries'
import { GroupDraft } from '@/lib/groups/schema'
import { callerHandler, handler, privateJson, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** The groups that the reader is in. */
export const GET = handler(async () => privateJson({ groups: await groupsOf(await requireCaller('groups:read')) }))

/** Makes a group that the reader owns, once for each Idempotency-Key. */
export const POST = callerHandler(async (request) => {
  const actor = await requireCaller('groups:write')
  const draft = parse(GroupDraft, await readJson(request))
  const id = await found(actor, draft, request.headers.get('idempotency-key'))
  const response = privateJson(await groupFor(actor, id), 201)
  response.headers.set('location', `/api/v1/groups/${id}`)
  return response
})
