import { requireActor } from '@/lib/accounts/session'
import { noticesFor } from '@/lib/notices/queries'
import { NoticesRequest } from '@/lib/notices/schema'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** What the reader was told, the newest first, in pages. */
export const GET = handler(async (request) => {
  const actor = await requireActor()
  const { after } = parse(NoticesRequest, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson(await noticesFor(actor, after))
})
