import { requireActor } from '@/lib/accounts/session'
import { flag, unflag } from '@/lib/moderation/flags'
import { FlagDraft } from '@/lib/moderation/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/flag'>

/** Tells the moderators of a note; again, with another reason. */
export const PUT = handler<Context>(async (request, { params }) => {
  const actor = await requireActor()
  const id = addressed(Id, (await params).id)
  await flag(actor, id, parse(FlagDraft, await readJson(request)))
  return new Response(null, { status: 204 })
})

/** Takes the reader's flag back while moderators have not decided. */
export const DELETE = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await unflag(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
