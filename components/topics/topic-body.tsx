import { BriefingList } from '@/components/briefings/briefing-list'
import { AssessmentList } from '@/components/facts/assessment-list'
import { DatesOfTopic } from '@/components/facts/dates-of-topic'
import { FigureEntry } from '@/components/facts/figure-entry'
import { StatementList } from '@/components/facts/statement-list'
import { VotesOfTopic } from '@/components/facts/votes-of-topic'
import { PageTitle } from '@/components/layout/page-title'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { BriefingCard } from '@/lib/briefings/briefing'
import type { DatedEvent } from '@/lib/facts/event'
import type { Figure } from '@/lib/facts/figure'
import type { Assessment, Statement } from '@/lib/facts/judgement'
import type { RollCall } from '@/lib/facts/roll-call'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import type { TopicPage } from '@/lib/topics/topic'
import { NotesOfTopic } from './notes-of-topic'
import { TopicActions } from './topic-actions'
import { TopicRelatives } from './topic-relatives'

export type TopicContent = {
  briefings: BriefingCard[]
  figures: Figure[]
  events: DatedEvent[]
  rollCalls: RollCall[]
  statements: Statement[]
  assessments: Assessment[]
}

/** A topic of any kind: what it is, follow and subscribe; its briefings, and beside them its dates and figures. */
export function TopicBody({ topic, content, locale }: { topic: TopicPage; content: TopicContent; locale: Locale }) {
  const t = translator(locale, 'reading')
  const { briefings, figures, events, rollCalls, statements, assessments } = content
  return (
    <div className="page py-8 sm:py-12">
      <p className="label mb-1">{t(`single_${topic.kind}`)}</p>
      <PageTitle title={topic.name} told={topic.summary || undefined}>
        <TopicRelatives topic={topic} locale={locale} />
        <TopicActions topic={topic} locale={locale} />
      </PageTitle>
      <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[1fr_24rem]">
        <div className="grid content-start gap-10">
          <Section title={t('briefingsHeading')}>
            {briefings.length === 0 ? <EmptyState>{t('noTopicBriefings', { name: topic.name })}</EmptyState> : null}
            <BriefingList cards={briefings} locale={locale} />
          </Section>
          <VotesOfTopic rollCalls={rollCalls} topic={topic} locale={locale} />
          <StatementList statements={statements} locale={locale} />
          <AssessmentList assessments={assessments} locale={locale} />
        </div>
        <div className="grid content-start gap-10">
          {events.length > 0 ? (
            <Section title={t('dates')}>
              <DatesOfTopic events={events} locale={locale} />
            </Section>
          ) : null}
          {figures.length > 0 ? (
            <Section title={t('figures')}>
              <ul className="divide-y divide-line">
                {figures.map((figure) => (
                  <FigureEntry key={figure.slug} figure={figure} locale={locale} />
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      </div>
      <NotesOfTopic topic={topic} locale={locale} />
    </div>
  )
}
