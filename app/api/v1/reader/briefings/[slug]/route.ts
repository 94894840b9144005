import { hasRole } from '@/lib/accounts/actor'
import { readingChoices } from '@/lib/accounts/queries'
import { requireActor } from '@/lib/accounts/session'
import { annotatedRevision, annotationsFor } from '@/lib/annotations/queries'
import { AnnotationsRequest } from '@/lib/annotations/schema'
import { followingOnBriefing } from '@/lib/following/on-briefing'
import { unreadNotices } from '@/lib/notices/queries'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { parse, Slug } from '@/lib/platform/untrusted'
import { tagsOnBriefing } from '@/lib/tags/queries'

/** The reader's own call: who they are and all that is theirs on a briefing. */
export const GET = handler<RouteContext<'/api/v1/reader/briefings/[slug]'>>(async (request, { params }) => {
  const actor = await requireActor()
  const slug = addressed(Slug, (await params).slug)
  const wanted = parse(AnnotationsRequest, Object.fromEntries(new URL(request.url).searchParams))
  const on = await annotatedRevision(slug, wanted.locale, wanted.revision)
  if (!on) throw new Problem('not_found', 'not_found')
  const [page, tags, following, unread, choices] = await Promise.all([
    annotationsFor(actor, on, wanted.limit, wanted.cursor),
    tagsOnBriefing(actor, on.briefingId),
    followingOnBriefing(actor, on.briefingId, wanted.locale),
    unreadNotices(actor),
    readingChoices(actor),
  ])
  return privateJson({
    revisionId: on.revisionId,
    reader: { name: actor.name, isEditor: hasRole(actor, 'editor'), ...choices },
    ...page,
    tags,
    ...following,
    unread,
  })
})
