import { requireCaller } from '@/lib/accounts/caller'
import { link } from '@/lib/annotations/links'
import { LinkDraft } from '@/lib/annotations/schema'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

/** Links the reader's own note to a briefing, source, figure or note that they may see. */
export const POST = callerHandler<RouteContext<'/api/v1/annotations/[id]/links'>>(async (request, { params }) => {
  const actor = await requireCaller('annotations:write')
  await link(actor, addressed(Id, (await params).id), parse(LinkDraft, await readJson(request)))
  return new Response(null, { status: 204 })
})
