import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { AnnotationInBriefing } from './annotation'
import { briefingColumns, fromBriefings, inBriefings, type NoteRow } from './queries'
import { annotationColumns } from './rows'

/** The answers in a thread, the oldest first; `next` continues it, null at the end. */
export type Thread = { replies: AnnotationInBriefing[]; next: string | null }

/** The answers under a note that the reader may see (nothing under any other); `cursor` is the id of the last one seen. */
export async function threadOf(reader: Actor | null, rootId: string, limit: number, cursor?: string): Promise<Thread> {
  const readerId = reader?.id ?? null
  const after = cursor ? Prisma.sql`AND a.id > ${cursor}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(readerId)}, ${briefingColumns} ${fromBriefings}
    WHERE a.root_id = ${rootId}::uuid AND ${seenBy(readerId)} ${after}
      AND EXISTS (SELECT 1 FROM annotations f WHERE f.id = a.root_id AND f.withdrawn_at IS NULL)
    ORDER BY a.id LIMIT ${limit + 1}`
  const replies = await inBriefings(rows.slice(0, limit))
  return { replies, next: rows.length > limit ? (replies.at(-1)?.id ?? null) : null }
}
