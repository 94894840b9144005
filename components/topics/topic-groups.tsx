import { Section } from '@/components/ui/section'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { topicPath } from '@/lib/platform/paths'
import { type TopicSummary, topicKinds } from '@/lib/topics/topic'

/** Topics by kind, in the order in which they are given. */
export function TopicGroups({ topics, locale }: { topics: TopicSummary[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <div className="grid gap-10">
      {topicKinds.map((kind) => {
        const ofKind = topics.filter((topic) => topic.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <Section key={kind} title={t(`kind_${kind}`)}>
            <ul className="columns-1 gap-x-10 sm:columns-2 lg:columns-3">
              {ofKind.map((topic) => (
                <li key={topic.id} className="break-inside-avoid">
                  <a
                    className="block py-1.5 font-serif pointer-coarse:py-2.5 text-lg leading-snug no-underline hover:underline"
                    href={localized(locale, topicPath(topic))}
                  >
                    {topic.name}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </div>
  )
}
