import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner } from '@/lib/hypothesis/caller'
import { flag } from '@/lib/moderation/flags'
import { addressed } from '@/lib/platform/addressed'
import { Id } from '@/lib/platform/untrusted'

/** Tells the moderators of an annotation. The clients know no reasons. */
export const PUT = clientHandler<RouteContext<'/hypothesis/api/annotations/[id]/flag'>>(async (_, { params }) => {
  const actor = await requireTokenOwner('annotations:write')
  await flag(actor, addressed(Id, (await params).id), { reason: 'other', words: '' })
  return new Response(null, { status: 204 })
})
