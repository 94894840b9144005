import { TopicLinks } from '@/components/topics/topic-links'
import { Section } from '@/components/ui/section'
import type { DatedEvent } from '@/lib/facts/event'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EventDate } from './event-date'
import { EventState } from './event-state'

/** The dates ahead, in a narrow column: day, what, and what is known of it. */
export function DatesAside({ events, locale }: { events: DatedEvent[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  const calendar = <a href={localized(locale, paths.calendar())}>{t('wholeCalendar')}</a>
  const ahead = events.some((event) => event.endsOn !== null && !event.hasPassed)
  return (
    <Section title={t(ahead || events.length === 0 ? 'nextDates' : 'recentDates')} aside={calendar}>
      {events.length === 0 ? <p className="text-sm text-soft">{t('noUpcoming')}</p> : null}
      <ul className="grid gap-4">
        {events.map((event) => (
          <li key={event.slug} className="grid gap-0.5">
            <p className="text-sm text-soft">
              <EventDate event={event} />
            </p>
            <p className="font-serif text-lg leading-snug">{event.title}</p>
            <TopicLinks topics={event.topics.slice(0, 1)} locale={locale} />
            <p className="text-sm text-soft italic">
              <EventState event={event} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
