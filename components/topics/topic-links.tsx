import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { topicPath } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

/** Topics in a line, the most important first. */
export function TopicLinks({
  topics,
  locale,
  className,
}: {
  topics: TopicSummary[]
  locale: Locale
  className?: string
}) {
  if (topics.length === 0) return null
  return (
    <ul className={`flex flex-wrap gap-x-3 text-sm ${className ?? ''}`}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <a
            className="touch inline-block py-1 text-soft pointer-coarse:py-3 no-underline hover:text-ink hover:underline"
            href={localized(locale, topicPath(topic))}
          >
            {topic.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
