import { requireActor } from '@/lib/accounts/session'
import { noteRead } from '@/lib/following/commands'
import { Reading } from '@/lib/following/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { parse, Slug } from '@/lib/platform/untrusted'

/** Notes which revision the reader has before them; answers with the one they had seen before, or null. */
export const POST = handler<RouteContext<'/api/v1/reader/briefings/[slug]/read'>>(async (request, { params }) => {
  const actor = await requireActor()
  const slug = addressed(Slug, (await params).slug)
  const seenBefore = await noteRead(actor, slug, parse(Reading, await readJson(request)))
  return privateJson({ seenBefore })
})
