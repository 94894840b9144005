import { z } from 'zod'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

const Digits = z.string().regex(/^\d{1,20}$/)

/**
 * How far a program has read: `store` is the history it reads in; everything up to `subject` in transaction `xid` is
 * known; `whole` is the transaction below which a first reading takes everything, so that no group needs telling apart;
 * `group` is one that is being read as a whole, up to its annotation `after`.
 */
export type SyncCursor = {
  store: string
  xid: string
  subject: string
  whole: string
  group: string | null
  after: string
}

const Written = z.tuple([z.string().max(60), Digits, Id, Digits, Id.nullable(), Id])

/** Before and after every id. */
export const furthest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
export const nowhere = '00000000-0000-0000-0000-000000000000'

/** A cursor as programs carry it: opaque to them. */
export function writtenCursor({ store, xid, subject, whole, group, after }: SyncCursor): string {
  return Buffer.from(JSON.stringify([store, xid, subject, whole, group, after])).toString('base64url')
}

/** Reads a cursor. Throws Problem `invalid` at `since` when it is none of ours. */
export function readCursor(text: string): SyncCursor {
  try {
    const [store, xid, subject, whole, group, after] = Written.parse(
      JSON.parse(Buffer.from(text, 'base64url').toString()),
    )
    return { store, xid, subject, whole, group, after }
  } catch {
    throw new Problem('invalid', 'invalid', { fields: { since: { key: 'programs:no_cursor' } } })
  }
}
