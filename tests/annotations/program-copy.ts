import { expect } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { type Change, changesFor } from '@/lib/annotations/changes'
import { connections } from '@/lib/platform/database'

/** Waits until every transaction of the server that began before now has ended: other tests write to it as well. */
async function settled() {
  const { rows } = await connections().query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid')
  const now = 'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS done'
  await expect
    .poll(async () => (await connections().query(now, [rows[0]?.xid])).rows[0]?.done, { timeout: 20_000 })
    .toBe(true)
}

/** A program that keeps a copy: everything it was told so far, and how. */
export function copyOf(actor: Actor, limit = 3) {
  let since: string | undefined
  const kept = new Map<string, string>()
  const apply = (change: Change) => {
    if (change.type === 'annotation') kept.set(change.annotation.id, change.annotation.body)
    if (change.type === 'gone') kept.delete(change.id)
  }
  const sync = async ({ waits = true } = {}) => {
    if (waits) await settled()
    const told: Change[] = []
    for (let more = true; more; ) {
      const page = await changesFor(actor, since, limit)
      since = page.next
      more = page.more
      told.push(...page.changes)
    }
    for (const change of told) apply(change)
    return told.map((change) => (change.type === 'gone' ? change.reason : change.type))
  }
  return { sync, kept, cursor: () => since ?? '' }
}
