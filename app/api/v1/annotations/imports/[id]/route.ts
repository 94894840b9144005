import { requireCaller } from '@/lib/accounts/caller'
import { importOf, outcomesOf } from '@/lib/exchange/import-reports'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

/** How far one of the reader's imports is, and what came of its entries. */
export const GET = handler<RouteContext<'/api/v1/annotations/imports/[id]'>>(async (_request, { params }) => {
  const actor = await requireCaller('annotations:read')
  const found = await importOf(actor, addressed(Id, (await params).id))
  if (!found) throw new Problem('not_found', 'not_found')
  const isAtWork = found.state === 'reading' || found.state === 'bringing'
  const outcomes = isAtWork ? [] : await outcomesOf(found.id)
  return privateJson({ ...found, outcomes: Object.fromEntries(outcomes.map(({ outcome, count }) => [outcome, count])) })
})
