import { requireActor } from '@/lib/accounts/session'
import { handler, privateJson } from '@/lib/platform/api'

/** Who is signed in: what the menu of every page shows. */
export const GET = handler(async () => {
  const { id, name, role, locale, timeZone } = await requireActor()
  return privateJson({ id, name, role, locale, timeZone })
})
