import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Annotation } from './annotation'
import { type AnnotatedRevision, publicAnnotationsOn } from './queries'

const pageLength = 100

/** How many public notes stand on a revision, how many pages they make and when the last of them changed (an ISO string). */
export type Container = { total: number; pages: number; modified: string | null }

// As `publicAnnotationsOn` has it: replies and notes on later revisions left out.
const within = (on: AnnotatedRevision) => Prisma.sql`
  FROM annotations a JOIN users u ON u.id = a.author_id
  WHERE a.briefing_id = ${on.briefingId}::uuid AND a.parent_id IS NULL AND ${seenBy(null)}
    AND a.revision_id IN (SELECT r.id FROM revisions r JOIN revisions s ON s.id = ${on.revisionId}::uuid
      WHERE r.edition_id = s.edition_id AND r.number <= s.number)`

/** What a container of a revision's public notes says of itself. */
export async function containerOn(on: AnnotatedRevision): Promise<Container> {
  const [counted] = await db.$queryRaw<{ total: number; modified: Date | null }[]>`
    SELECT count(*)::int AS total, max(a.updated_at) AS modified ${within(on)}`
  const total = counted?.total ?? 0
  return {
    total,
    pages: Math.max(1, Math.ceil(total / pageLength)),
    modified: counted?.modified?.toISOString() ?? null,
  }
}

/** The public notes of one page (the first is 0), the oldest first, and the place of its first in the whole. */
export async function containerPage(
  on: AnnotatedRevision,
  page: number,
): Promise<{ notes: Annotation[]; start: number }> {
  const start = page * pageLength
  if (start === 0) return { notes: (await publicAnnotationsOn(on, pageLength)).annotations, start }
  const [before] = await db.$queryRaw<{ id: string }[]>`
    SELECT a.id ${within(on)} ORDER BY a.id OFFSET ${start - 1}::int LIMIT 1`
  if (!before) return { notes: [], start }
  return { notes: (await publicAnnotationsOn(on, pageLength, before.id)).annotations, start }
}

/** The number of each of these revisions. */
export async function revisionNumbers(ids: string[]): Promise<Map<string, number>> {
  const rows = await db.revision.findMany({ where: { id: { in: ids } }, select: { id: true, number: true } })
  return new Map(rows.map(({ id, number }) => [id, number]))
}
