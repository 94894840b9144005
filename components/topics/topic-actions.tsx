import { FollowTopic } from '@/components/following/follow-topic'
import { buttonLook } from '@/components/ui/button'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { TopicSummary } from '@/lib/topics/topic'

const formats = [
  { format: 'rss', name: 'RSS' },
  { format: 'atom', name: 'Atom' },
  { format: 'json', name: 'JSON Feed' },
]

/** Follow a topic here, or subscribe to it in a feed reader or calendar. */
export function TopicActions({ topic, locale }: { topic: TopicSummary; locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-3 text-sm print:hidden">
      <FollowTopic topic={topic} locale={locale} className={buttonLook('primary')} />
      <p className="flex flex-wrap gap-x-3 text-soft">
        {t('subscribe')}
        {formats.map(({ format, name }) => (
          <a key={format} className="link touch" href={localized(locale, paths.topicFeed(topic.slug, format))}>
            {name}
          </a>
        ))}
        <a className="link touch" href={localized(locale, `/topics/${topic.slug}/calendar.ics`)}>
          {translator(locale, 'layout')('calendarFile')}
        </a>
      </p>
    </div>
  )
}
