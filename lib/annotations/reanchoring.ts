import { db } from '@/lib/platform/database'
import { annotationLimits } from './annotation'
import { placer, unplacedIn } from './placing'

const batchSize = 2_000

/**
 * Works out where every annotation of the edition stands in a revision, each from the text it is pinned to or where its
 * author settled it, and stores it. Safe to run again and while notes are being written. Returns how many it added.
 */
export async function reanchor(revisionId: string): Promise<number> {
  const place = await placer(revisionId)
  let added = 0
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const batch = await unplacedIn(revisionId, after, batchSize)
    const last = batch.at(-1)
    if (!last) return added
    added += await place(batch)
    after = last.id
  }
}

/** Removes for ever what was withdrawn more than 30 days before `now`. Returns how many. */
export async function purgeWithdrawn(now: Date): Promise<number> {
  const before = new Date(now.getTime() - annotationLimits.keptDays * 24 * 60 * 60 * 1000)
  const { count } = await db.annotation.deleteMany({ where: { withdrawnAt: { lt: before } } })
  return count
}
