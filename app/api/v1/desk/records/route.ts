import { z } from 'zod'
import { requireRole } from '@/lib/accounts/actor'
import { requireActor } from '@/lib/accounts/session'
import { recordKinds, recordsMatching } from '@/lib/facts/completion'
import { handler, privateJson } from '@/lib/platform/api'
import { locales } from '@/lib/platform/i18n/locales'
import { line, parse } from '@/lib/platform/untrusted'

const Wanted = z.object({
  kind: z.enum(recordKinds),
  locale: z.enum(locales),
  edition: z.enum(locales).optional(),
  q: line(100),
})

/** Records by their words, for who writes a briefing: `?kind=figure&q=banana&locale=en`; what is printed in `edition`. */
export const GET = handler(async (request) => {
  requireRole(await requireActor(), 'author')
  const { kind, q, locale, edition } = parse(Wanted, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson({ records: await recordsMatching(kind, q, locale, edition) })
})
