import type { Actor } from '@/lib/accounts/actor'
import { factTags } from '@/lib/facts/cache-tags'
import { expireTags } from '@/lib/platform/cache/expire'
import { transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { topicTags } from '@/lib/topics/cache-tags'
import { recordChange } from '@/lib/topics/change-log'
import { briefingTags } from './cache-tags'
import { briefingCan } from './rules'
import { removeFromSearch } from './search-entry'

/**
 * Takes a published briefing back: its page answers 410 with the reason, lists and search no longer show it, followers hear
 * of it. Editors, and authors their own. Throws `not_found`, `forbidden`, `conflict` when it was never published or is
 * retracted already.
 */
export async function retract(
  actor: Actor,
  { briefingId, reason }: { briefingId: string; reason: string },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM briefings WHERE id = ${briefingId}::uuid FOR UPDATE`
    const briefing = await tx.briefing.findUnique({
      where: { id: briefingId },
      include: { retraction: true, topics: { select: { topic: { select: { id: true, slug: true } } } } },
    })
    if (!briefing) throw new Problem('not_found', 'not_found')
    if (!briefingCan.retract(actor, briefing)) throw new Problem('forbidden', 'forbidden')
    if (!briefing.firstPublishedAt) throw new Problem('conflict', 'desk:not_yet_published')
    if (briefing.retraction) throw new Problem('conflict', 'desk:retracted_already')
    const at = new Date()
    const topics = briefing.topics.map(({ topic }) => topic)
    await tx.retraction.create({ data: { briefingId, reason, actorId: actor.id, at } })
    await removeFromSearch(tx, briefingId)
    const topicIds = topics.map(({ id }) => id)
    await recordChange(tx, { kind: 'retracted', significance: 'major', at, briefingId, note: reason, topicIds })
    await tx.auditRecord.create({
      data: { actorId: actor.id, action: 'retract', subjectKind: 'briefing', subjectId: briefingId },
    })
    const { slug } = briefing
    await expireTags(tx, [
      briefingTags.all,
      briefingTags.one(slug),
      factTags.sources,
      ...topics.map((topic) => topicTags.of(topic.slug)),
    ])
    return { slug }
  })
}
