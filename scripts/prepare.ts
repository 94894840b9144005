import { firstAdministratorLink } from '@/lib/accounts/first-administrator'
import { chooseAuthority } from '@/lib/feeds/commands'
import { db } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import { seed } from '../prisma/seed/seed'

/** Fills an empty store, settles what its feeds are known by, and returns the link that makes its opener the first administrator while there is none. */
export async function prepareStore(say: (sentence: string) => void): Promise<string | undefined> {
  const published = await seed(db)
  if (published > 0) say(`The store was empty: published ${published} sample briefings.`)
  await chooseAuthority(publicOrigin())
  return firstAdministratorLink()
}
