import { Section } from '@/components/ui/section'
import type { MovingTopic } from '@/lib/briefings/moving-topics'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths, topicPath } from '@/lib/platform/paths'
import { WeekLine } from './week-line'

/** The topics in which most has happened lately, each with a word on why and a line of its last weeks. */
export function MovingTopics({ topics, locale }: { topics: MovingTopic[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  if (topics.length === 0) return null
  return (
    <Section title={t('movingNow')} aside={<a href={localized(locale, paths.topics())}>{t('allTopics')}</a>}>
      <ul className="grid gap-3">
        {topics.map(({ topic, briefings, changes, weeks }) => (
          <li key={topic.id} className="flex items-end justify-between gap-4">
            <p>
              <a
                className="font-serif text-lg leading-snug no-underline hover:underline"
                href={localized(locale, topicPath(topic))}
              >
                {topic.name}
              </a>
              <span className="block text-sm text-soft">
                {briefings > 0 ? t('movedByBriefings', { briefings, changes }) : t('movedByDates', { changes })}
              </span>
            </p>
            <WeekLine weeks={weeks} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
