import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { AnnotationInBriefing } from './annotation'
import { briefingColumns, fromBriefings, inBriefings, type NoteRow } from './queries'
import { annotationColumns } from './rows'

const briefingsLookedAt = 100
const notesLookedAt = 20

// The newest few of each briefing by its own index, then the newest of those: a topic of ten thousand notes costs no more.
const latestOn = (readerId: string | null, topicId: string, locale: Locale, limit: number) => Prisma.sql`
  SELECT latest.id FROM (
    SELECT bt.briefing_id FROM briefing_topics bt
    WHERE bt.topic_id = ${topicId}::uuid AND bt.published_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.briefing_id = bt.briefing_id)
    ORDER BY bt.published_at DESC, bt.briefing_id DESC LIMIT ${briefingsLookedAt}
  ) recent CROSS JOIN LATERAL (
    SELECT a.id, a.created_at FROM annotations a JOIN users u ON u.id = a.author_id
      JOIN revisions r ON r.id = a.revision_id JOIN editions e ON e.id = r.edition_id
    WHERE a.briefing_id = recent.briefing_id AND a.visibility = 'public' AND a.withdrawn_at IS NULL
      AND a.parent_id IS NULL AND a.body <> '' AND e.locale = ${locale}::locale AND ${seenBy(readerId)}
    ORDER BY a.id DESC LIMIT ${notesLookedAt}
  ) latest ORDER BY latest.created_at DESC, latest.id DESC LIMIT ${limit}`

/**
 * The newest public notes that a reader (null: anybody) may see on a topic's newest hundred briefings in a language:
 * neither highlights nor answers, nothing on what was retracted. Null when there is no such topic.
 */
export async function notesOnTopic(
  readerId: string | null,
  slug: string,
  locale: Locale,
  limit: number,
): Promise<AnnotationInBriefing[] | null> {
  const topic = await db.topic.findUnique({ where: { slug }, select: { id: true } })
  if (!topic) return null
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(readerId)}, ${briefingColumns} ${fromBriefings}
    WHERE a.id IN (${latestOn(readerId, topic.id, locale, limit)}) ORDER BY a.created_at DESC, a.id DESC`
  return inBriefings(rows)
}
