import { requireCaller } from '@/lib/accounts/caller'
import { unreadNotices } from '@/lib/notices/queries'
import { handler, privateJson } from '@/lib/platform/api'

/** Who is signed in, which the menu of every page shows, or whom a token stands for. */
export const GET = handler(async () => {
  const actor = await requireCaller(null)
  const { id, name, role, locale, timeZone } = actor
  return privateJson({ id, name, role, locale, timeZone, unread: await unreadNotices(actor) })
})
