import { requireCaller } from '@/lib/accounts/caller'
import { follow, unfollow } from '@/lib/following/commands'
import { FollowForm } from '@/lib/following/schema'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/follows/[topicId]'>

/** Follows a topic; with `level` how closely. The same again changes nothing. */
export const PUT = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('follows:write')
  const topicId = addressed(Id, (await params).topicId)
  const wanted = parse(FollowForm, { ...((await readJson(request)) as object), topicId })
  await follow(actor, wanted)
  return privateJson({ topicId, level: wanted.level })
})

/** Stops following a topic; also when it was not followed. */
export const DELETE = callerHandler<Context>(async (_, { params }) => {
  const actor = await requireCaller('follows:write')
  await unfollow(actor, addressed(Id, (await params).topicId))
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
})
