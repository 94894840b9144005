import { requireCaller } from '@/lib/accounts/caller'
import { changesFor } from '@/lib/annotations/changes'
import { ChangesRequest } from '@/lib/annotations/schema'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** What changed in one's own notes and those of one's groups since `since`, for programs that keep a copy. */
export const GET = handler(async (request) => {
  const actor = await requireCaller('annotations:read')
  const { since, limit } = parse(ChangesRequest, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson(await changesFor(actor, since, limit))
})
