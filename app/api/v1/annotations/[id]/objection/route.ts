import { requireActor } from '@/lib/accounts/session'
import { object } from '@/lib/moderation/objections'
import { ObjectionDraft } from '@/lib/moderation/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

/** What the author of a hidden note says against that, once. */
export const PUT = handler<RouteContext<'/api/v1/annotations/[id]/objection'>>(async (request, { params }) => {
  const actor = await requireActor()
  const id = addressed(Id, (await params).id)
  await object(actor, id, parse(ObjectionDraft, await readJson(request)).words)
  return new Response(null, { status: 204 })
})
