import { firstAdministratorLink } from '@/lib/accounts/first-administrator'
import { db } from '@/lib/platform/database'

/** Fills an empty store, and returns the link that makes its opener the first administrator while there is none. */
export async function prepareStore(say: (sentence: string) => void): Promise<string | undefined> {
  if ((await db.briefing.count()) === 0) say('The store is empty.')
  return firstAdministratorLink()
}
