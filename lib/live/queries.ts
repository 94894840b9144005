import type { AnnotatedRevision } from '@/lib/annotations/queries'
import { db } from '@/lib/platform/database'

/** A revision of the briefing with this slug; null when there is none. */
export async function revisionOf(slug: string, revisionId: string): Promise<AnnotatedRevision | null> {
  const [found] = await db.$queryRaw<AnnotatedRevision[]>`
    SELECT b.id AS "briefingId", e.id AS "editionId", r.id AS "revisionId", x.briefing_id IS NOT NULL AS retracted
    FROM revisions r JOIN editions e ON e.id = r.edition_id JOIN briefings b ON b.id = e.briefing_id
    LEFT JOIN retractions x ON x.briefing_id = b.id
    WHERE r.id = ${revisionId}::uuid AND b.slug = ${slug}`
  return found ?? null
}

/** Which groups each of these readers is in now; those in none are left out. */
export async function groupsOfReaders(readerIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await db.membership.findMany({
    where: { userId: { in: [...readerIds] }, group: { dissolvedAt: null } },
    select: { userId: true, groupId: true },
  })
  const groups = Map.groupBy(rows, ({ userId }) => userId)
  return new Map([...groups].map(([reader, own]) => [reader, new Set(own.map(({ groupId }) => groupId))]))
}

/** Which of these sessions sign nobody in any more. */
export async function sessionsOver(sessionIds: readonly string[]): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set()
  const valid = await db.session.findMany({
    where: { id: { in: [...sessionIds] }, revokedAt: null, expiresAt: { gt: new Date() }, user: { bannedAt: null } },
    select: { id: true },
  })
  const ids = new Set(valid.map(({ id }) => id))
  return new Set(sessionIds.filter((id) => !ids.has(id)))
}

/** Everybody who reads a briefing now, once each: a reader's id, or for others that of their stream. */
export async function presentOn(briefingId: string): Promise<{ viewer: string; isReader: boolean }[]> {
  return db.$queryRaw`
    SELECT DISTINCT COALESCE(user_id, stream_id) AS viewer, user_id IS NOT NULL AS "isReader"
    FROM presences WHERE briefing_id = ${briefingId}::uuid AND seen_at > now() - interval '1 minute'`
}

/** For each of these readers the names of the others among them with whom they are in a group. */
export async function groupmates(readerIds: readonly string[]): Promise<Map<string, string[]>> {
  if (readerIds.length < 2) return new Map()
  const rows = await db.$queryRaw<{ readerId: string; name: string }[]>`
    SELECT DISTINCT own.user_id AS "readerId", u.id, u.name
    FROM memberships own
    JOIN groups g ON g.id = own.group_id AND g.dissolved_at IS NULL
    JOIN memberships other ON other.group_id = own.group_id AND other.user_id <> own.user_id
    JOIN users u ON u.id = other.user_id AND u.banned_at IS NULL
    WHERE own.user_id = ANY(${readerIds}::uuid[]) AND other.user_id = ANY(${readerIds}::uuid[])
    ORDER BY u.name, u.id`
  const found = Map.groupBy(rows, ({ readerId }) => readerId)
  return new Map([...found].map(([reader, others]) => [reader, others.map(({ name }) => name)]))
}
