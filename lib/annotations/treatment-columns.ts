import { answerSeenBy } from '@/lib/groups/audience'
import { Prisma } from '@/lib/platform/generated/client'

/** How many answers of the thread of `annotations a` a reader is shown, who sees its first note. */
export const repliesSeenBy = (readerId: string | null) => Prisma.sql`(
  SELECT count(*)::int FROM annotations ra JOIN users ru ON ru.id = ra.author_id
  WHERE ra.root_id = a.id AND ${answerSeenBy(readerId, Prisma.sql`ra`, Prisma.sql`ru`)})`

/** Why a note of the reader's own is hidden, whether they have flagged it, whether they may hide it. */
export function treatmentColumns(readerId: string | null): Prisma.Sql {
  const state = Prisma.sql`a.held_at IS NOT NULL AS held, a.hiding_id IS NOT NULL AS hidden`
  if (readerId === null) return Prisma.sql`${state}, NULL AS hiding, false AS flagged, false AS moderates`
  return Prisma.sql`${state},
    CASE WHEN a.author_id = ${readerId}::uuid THEN (SELECT jsonb_build_object('reason', hd.reason, 'words', hd.words,
        'objected', EXISTS (SELECT 1 FROM objections ob WHERE ob.hiding_id = hd.id)) FROM decisions hd WHERE hd.id = a.hiding_id)
      END AS hiding,
    EXISTS (SELECT 1 FROM flags fl WHERE fl.annotation_id = a.id AND fl.reader_id = ${readerId}::uuid) AS flagged,
    a.author_id <> ${readerId}::uuid AND a.visibility <> 'private' AND (
      (SELECT me.role IN ('editor', 'administrator') FROM users me WHERE me.id = ${readerId}::uuid)
      OR COALESCE(a.group_id = ANY(ARRAY(SELECT gm.group_id FROM memberships gm
        WHERE gm.user_id = ${readerId}::uuid AND gm.role <> 'member')), false)) AS moderates`
}
