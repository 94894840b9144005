import { requireActor } from '@/lib/accounts/session'
import { authorOf } from '@/lib/annotations/queries'
import { drawBoundary } from '@/lib/boundaries/commands'
import { BoundaryDraft } from '@/lib/boundaries/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

/** Mutes or blocks the author of a note; it is lifted in the settings. */
export const PUT = handler<RouteContext<'/api/v1/annotations/[id]/boundary'>>(async (request, { params }) => {
  const actor = await requireActor()
  const id = addressed(Id, (await params).id)
  const { kind } = parse(BoundaryDraft, await readJson(request))
  const personId = await authorOf(actor, id)
  if (!personId) throw new Problem('not_found', 'not_found')
  await drawBoundary(actor, personId, kind)
  return new Response(null, { status: 204 })
})
