import { requireActor } from '@/lib/accounts/session'
import { findHelpful, findHelpfulNoMore } from '@/lib/annotations/standing'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/helpful'>

/** Says that a note or an answer helped the reader. The same again changes nothing. */
export const PUT = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await findHelpful(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})

/** Takes that back. */
export const DELETE = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await findHelpfulNoMore(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
