import { requireActor } from '@/lib/accounts/session'
import { reopen, resolve } from '@/lib/annotations/standing'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/resolution'>

/** Resolves a thread. The same again changes nothing. */
export const PUT = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await resolve(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})

/** Opens it again. */
export const DELETE = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await reopen(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
