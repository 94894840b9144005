import { requireActor } from '@/lib/accounts/session'
import { unreadNotices } from '@/lib/notices/queries'
import { handler, privateJson } from '@/lib/platform/api'

/** Who is signed in: what the menu of every page shows. */
export const GET = handler(async () => {
  const actor = await requireActor()
  const { id, name, role, locale, timeZone } = actor
  return privateJson({ id, name, role, locale, timeZone, unread: await unreadNotices(actor) })
})
