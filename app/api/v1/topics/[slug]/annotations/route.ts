import { caller } from '@/lib/accounts/caller'
import { notesOnTopic } from '@/lib/annotations/notes-on-topic'
import { TopicAnnotationsRequest } from '@/lib/annotations/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { publicJson } from '@/lib/platform/public-json'
import { parse, Slug } from '@/lib/platform/untrusted'

/** The newest public notes on a topic's briefings; without those of people whom the caller, if any, has muted or blocked. */
export const GET = handler<RouteContext<'/api/v1/topics/[slug]/annotations'>>(async (request, { params }) => {
  const slug = addressed(Slug, (await params).slug)
  const { locale, limit } = parse(TopicAnnotationsRequest, Object.fromEntries(new URL(request.url).searchParams))
  const actor = await caller('annotations:read')
  const annotations = await notesOnTopic(actor?.id ?? null, slug, locale, limit)
  if (!annotations) throw new Problem('not_found', 'not_found')
  return actor ? privateJson({ annotations }) : publicJson(request, { annotations })
})
