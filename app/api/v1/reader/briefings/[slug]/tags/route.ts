import { z } from 'zod'
import { requireCaller } from '@/lib/accounts/caller'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { parse, Slug } from '@/lib/platform/untrusted'
import { tagBriefing } from '@/lib/tags/commands'
import { TagNames } from '@/lib/tags/schema'

/** Makes these exactly the reader's tags on a briefing. */
export const PUT = callerHandler<RouteContext<'/api/v1/reader/briefings/[slug]/tags'>>(async (request, { params }) => {
  const actor = await requireCaller('tags:write')
  const slug = addressed(Slug, (await params).slug)
  const { tags } = parse(z.object({ tags: TagNames }), await readJson(request))
  const kept = await tagBriefing(actor, slug, tags)
  return privateJson({ tags: kept.map((tag) => tag.name) })
})
