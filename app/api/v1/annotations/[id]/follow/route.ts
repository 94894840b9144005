import { requireCaller } from '@/lib/accounts/caller'
import { followThread, unfollowThread } from '@/lib/annotations/standing'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/follow'>

/** Hears of every answer in a thread. The same again changes nothing. */
export const PUT = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await followThread(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})

/** Hears no more of it. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('annotations:write')
  await unfollowThread(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
