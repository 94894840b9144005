import { requireActor } from '@/lib/accounts/session'
import { linkTargets } from '@/lib/annotations/link-targets'
import { TargetSearch } from '@/lib/annotations/schema'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Briefings, notes, sources or figures that hold these words and that a note can be linked to. */
export const GET = handler(async (request) => {
  const actor = await requireActor()
  const { type, q, locale } = parse(TargetSearch, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson({ targets: await linkTargets(actor, type, q, locale) })
})
