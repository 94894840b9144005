import type { TopicContent } from '@/components/topics/topic-body'
import { briefingsOf } from '@/lib/briefings/queries'
import { assessmentsOf, eventsOf, figuresOf, rollCallsOf, statementsOf } from '@/lib/facts/queries'
import type { Locale } from '@/lib/platform/i18n/locales'

const briefingsShown = 50

/** Everything that a topic's page shows, in one round of reads. */
export async function topicContent(topicId: string, locale: Locale): Promise<TopicContent> {
  const [briefings, figures, events, rollCalls, statements, assessments] = await Promise.all([
    briefingsOf(topicId, locale, { limit: briefingsShown }),
    figuresOf(topicId, locale),
    eventsOf(topicId, locale),
    rollCallsOf(topicId, locale),
    statementsOf(topicId, locale),
    assessmentsOf(topicId, locale),
  ])
  return { briefings, figures, events, rollCalls, statements, assessments }
}
