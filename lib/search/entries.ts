import type { Tx } from '@/lib/platform/database'

/** Writes what a topic is found by, one entry for each language it has a name in: name, other names, summary. */
export async function indexTopic(tx: Tx, topicId: string): Promise<void> {
  const names = await tx.topicName.findMany({ where: { topicId } })
  for (const { locale, name, aliases, summary } of names) {
    const entry = { title: name, standfirst: aliases.join(' · '), body: summary, topicIds: [topicId] }
    const where = { topicId_locale: { topicId, locale } }
    await tx.searchEntry.upsert({ where, create: { topicId, locale, ...entry }, update: entry })
  }
}
