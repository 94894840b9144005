import { requireActor } from '@/lib/accounts/session'
import { markNoticesRead } from '@/lib/notices/commands'
import { unreadNotices } from '@/lib/notices/queries'
import { NoticesRead } from '@/lib/notices/schema'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Marks notices of the reader as read, and says how many are not. */
export const POST = handler(async (request) => {
  const actor = await requireActor()
  await markNoticesRead(actor, parse(NoticesRead, await readJson(request)))
  return privateJson({ unread: await unreadNotices(actor) })
})
