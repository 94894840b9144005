import { requireCaller } from '@/lib/accounts/caller'
import { versionsOf } from '@/lib/annotations/versions'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Id } from '@/lib/platform/untrusted'

/** What the reader's own note was before each edit, the latest first; nothing of anybody else's. */
export const GET = handler<RouteContext<'/api/v1/annotations/[id]/history'>>(async (_, { params }) => {
  const actor = await requireCaller('annotations:read')
  return privateJson({ versions: await versionsOf(actor, addressed(Id, (await params).id)) })
})
