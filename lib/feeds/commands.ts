import { db } from '@/lib/platform/database'
import { hostOf } from './feed'

/**
 * Chooses the host that stands in every permanent id, by the public origin at that moment, unless it is chosen already:
 * a site that moves to another address keeps its ids.
 */
export async function chooseAuthority(origin: string): Promise<void> {
  await db.feedAuthority.createMany({ data: [{ host: hostOf(origin) }], skipDuplicates: true })
}
