import { publishRevision } from '@/lib/briefings/publishing'
import { expireTags } from '@/lib/platform/cache/expire'
import type { Tx } from '@/lib/platform/database'
import type { PrismaClient } from '@/lib/platform/generated/client'
import { indexTopic } from '@/lib/search/entries'
import { writeFacts } from './facts'
import { seedBriefings, seedFacts } from './records'

const nobody = { id: null }

async function isEmpty(tx: Tx): Promise<boolean> {
  const counts = await Promise.all([tx.topic.count(), tx.briefing.count(), tx.user.count()])
  return counts.every((count) => count === 0)
}

/**
 * Fills an empty store with the first records and briefings, all of it or nothing. Returns how many briefings it published:
 * 0 when the store held a topic, a briefing or a user, and was left as it was.
 */
export function seed(db: PrismaClient): Promise<number> {
  const facts = seedFacts()
  const briefings = seedBriefings()
  const work = async (tx: Tx) => {
    // Two servers that start at once on one store must not both find it empty: the second waits as long as the first may take.
    await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('puente_seed'))`
    if (!(await isEmpty(tx))) return 0
    for (const topicId of await writeFacts(tx, facts)) await indexTopic(tx, topicId)
    for (const briefing of briefings) {
      const { slug, locale, title, standfirst, byline, markdown, revision, note, publishedAt } = briefing
      await publishRevision(tx, nobody, {
        ...{ slug, locale, title, standfirst, byline, markdown, note, publishedAt },
        topicSlugs: briefing.topics,
        sourceSlugs: briefing.sources,
        furtherReading: briefing.furtherReading,
        kind: revision,
      })
    }
    await expireTags(tx, ['topics', 'events', 'sources', 'briefings'])
    return new Set(briefings.map(({ slug }) => slug)).size
  }
  return db.$transaction(work, { maxWait: 10_000, timeout: 60_000 })
}
