import { FollowTopic } from '@/components/following/follow-topic'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { topicPath } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

/** Topics with a button each to follow them. */
export function TopicsToFollow({ topics, locale }: { topics: TopicSummary[]; locale: Locale }) {
  return (
    <ul className="grid gap-x-10 sm:grid-cols-2">
      {topics.map((topic) => (
        <li key={topic.id} className="flex items-center justify-between gap-3 border-b border-line py-1.5">
          <a className="no-underline hover:underline" href={localized(locale, topicPath(topic))}>
            {topic.name}
          </a>
          <span className="print:hidden">
            <FollowTopic topic={topic} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  )
}
