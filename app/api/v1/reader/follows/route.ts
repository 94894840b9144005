import { requireCaller } from '@/lib/accounts/caller'
import { FollowsRequest } from '@/lib/following/schema'
import { followedAmong } from '@/lib/following/standings'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Which of the topics of a page the reader follows, and how closely. */
export const GET = handler(async (request) => {
  const actor = await requireCaller('follows:read')
  const { topics } = parse(FollowsRequest, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson({ follows: Object.fromEntries(await followedAmong(actor.id, topics)) })
})
