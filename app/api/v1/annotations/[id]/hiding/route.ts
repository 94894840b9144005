import { requireActor } from '@/lib/accounts/session'
import { hide, showAgain } from '@/lib/moderation/commands'
import { FlagDraft } from '@/lib/moderation/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/hiding'>

/** Hides a note, for its moderators. */
export const PUT = handler<Context>(async (request, { params }) => {
  const actor = await requireActor()
  const id = addressed(Id, (await params).id)
  await hide(actor, id, parse(FlagDraft, await readJson(request)))
  return new Response(null, { status: 204 })
})

/** Shows it again. */
export const DELETE = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await showAgain(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
