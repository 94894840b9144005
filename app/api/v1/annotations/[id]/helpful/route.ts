import { requireCaller } from '@/lib/accounts/caller'
import { findHelpful, findHelpfulNoMore } from '@/lib/annotations/standing'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/helpful'>

/** Says that a note or an answer helped the reader. The same again changes nothing. */
export const PUT = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await findHelpful(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})

/** Takes that back. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await findHelpfulNoMore(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
