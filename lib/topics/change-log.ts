import type { Tx } from '@/lib/platform/database'
import type { ChangeKind, Significance } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'

/** Something that happened, and the topics it happened in. Which subject it must name follows from its kind. */
export type Change = {
  kind: ChangeKind
  significance: Significance
  at: Date
  locale?: Locale
  briefingId?: string
  revisionId?: string
  eventId?: string
  figureId?: string
  /** What a person was told: what changed, or why. */
  note?: string
  topicIds: string[]
}

/** Writes one entry of the log that pages, feeds and followers read, in the transaction of what it reports. Returns its id. */
export async function recordChange(tx: Tx, { topicIds, ...change }: Change): Promise<string> {
  const { id } = await tx.changeEvent.create({ data: change, select: { id: true } })
  const data = [...new Set(topicIds)].map((topicId) => ({ changeEventId: id, topicId, at: change.at }))
  await tx.changeEventTopic.createMany({ data })
  return id
}
