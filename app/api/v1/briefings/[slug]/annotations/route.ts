import { annotatedRevision, publicAnnotationsOn } from '@/lib/annotations/queries'
import { AnnotationsRequest } from '@/lib/annotations/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { publicJson } from '@/lib/platform/public-json'
import { parse, Slug } from '@/lib/platform/untrusted'

/** Everybody's public annotations on a briefing, in pages of at most 200, the oldest first. */
export const GET = handler<RouteContext<'/api/v1/briefings/[slug]/annotations'>>(async (request, { params }) => {
  const slug = addressed(Slug, (await params).slug)
  const wanted = parse(AnnotationsRequest, Object.fromEntries(new URL(request.url).searchParams))
  const on = await annotatedRevision(slug, wanted.locale, wanted.revision)
  if (!on) throw new Problem('not_found', 'not_found')
  if (on.retracted) throw new Problem('gone', 'gone')
  const page = await publicAnnotationsOn(on, wanted.limit, wanted.cursor)
  return publicJson(request, { revisionId: on.revisionId, ...page })
})
