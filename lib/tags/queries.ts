import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type CountedTag, type Tag, tagKey, tagLimits } from './tag'

const select = { id: true, name: true, key: true }

/** The reader's tags whose name begins as `start` does, by name; at most 2,000. */
export function tagsOf(actor: Actor, start = '', limit = tagLimits.perReader): Promise<Tag[]> {
  const literally = tagKey(start).replace(/[\\%_]/g, '\\$&')
  const where = { ownerId: actor.id, key: { startsWith: literally } }
  return db.tag.findMany({ where, select, orderBy: { key: 'asc' }, take: limit })
}

/** All of the reader's tags, with how many of their notes and briefings carry each. */
export function countedTagsOf(actor: Actor): Promise<CountedTag[]> {
  return db.$queryRaw<CountedTag[]>`
    SELECT t.id, t.name, t.key,
      (SELECT count(*)::int FROM annotation_tags at JOIN annotations a ON a.id = at.annotation_id
        WHERE at.tag_id = t.id AND a.withdrawn_at IS NULL) AS notes,
      (SELECT count(*)::int FROM briefing_tags bt WHERE bt.tag_id = t.id) AS briefings
    FROM tags t WHERE t.owner_id = ${actor.id}::uuid LIMIT ${tagLimits.perReader}`
}

/** The reader's tag of this name, or null. */
export function tagNamed(actor: Actor, name: string): Promise<Tag | null> {
  return db.tag.findUnique({ where: { ownerId_key: { ownerId: actor.id, key: tagKey(name) } }, select })
}

/** A tag of the reader that was deleted or, with `into`, merged, and can be brought back; null when it cannot. */
export function removedTag(actor: Actor, id: string): Promise<{ id: string; name: string; into: Tag | null } | null> {
  return db.removedTag.findFirst({
    where: { id, ownerId: actor.id },
    select: { id: true, name: true, into: { select } },
  })
}

/** The names of the reader's tags on a briefing, in their order. */
export async function tagsOnBriefing(actor: Actor, briefingId: string): Promise<string[]> {
  const where = { ownerId: actor.id, briefings: { some: { briefingId } } }
  const tags = await db.tag.findMany({ where, select: { name: true }, orderBy: { key: 'asc' } })
  return tags.map((tag) => tag.name)
}

/** A briefing that carries a tag, in the reader's language where that edition exists. */
export type TaggedBriefing = { slug: string; locale: Locale; title: string; taggedAt: string }

/** What carries one of the reader's tags: briefings, the latest tagged first; at most `limit`. */
export async function briefingsTagged(actor: Actor, tagId: string, limit = 200): Promise<TaggedBriefing[]> {
  const rows = await db.$queryRaw<(Omit<TaggedBriefing, 'taggedAt'> & { taggedAt: Date })[]>`
    SELECT b.slug, shown.locale::text AS locale, shown.title, bt.tagged_at AS "taggedAt"
    FROM tags t
    JOIN briefing_tags bt ON bt.tag_id = t.id
    JOIN briefings b ON b.id = bt.briefing_id
    CROSS JOIN LATERAL (
      SELECT e.locale, r.title FROM editions e JOIN revisions r ON r.id = e.current_revision_id
      WHERE e.briefing_id = b.id ORDER BY e.locale::text = ${actor.locale} DESC, e.locale LIMIT 1
    ) shown
    WHERE t.id = ${tagId}::uuid AND t.owner_id = ${actor.id}::uuid
    ORDER BY bt.tagged_at DESC, b.id DESC LIMIT ${limit}`
  return rows.map((row) => ({ ...row, taggedAt: row.taggedAt.toISOString() }))
}
