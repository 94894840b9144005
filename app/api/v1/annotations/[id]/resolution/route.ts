import { requireCaller } from '@/lib/accounts/caller'
import { reopen, resolve } from '@/lib/annotations/standing'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/resolution'>

/** Resolves a thread. The same again changes nothing. */
export const PUT = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await resolve(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})

/** Opens it again. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await reopen(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
