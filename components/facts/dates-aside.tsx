import { TopicLinks } from '@/components/topics/topic-links'
import { Section } from '@/components/ui/section'
import type { DatedEvent } from '@/lib/facts/event'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EventDate } from './event-date'
import { EventState } from './event-state'

function ComingDate({ event, locale }: { event: DatedEvent; locale: Locale }) {
  return (
    <li className="grid gap-0.5">
      {event.startsOn === null ? null : (
        <p className="text-sm text-soft">
          <EventDate event={event} />
        </p>
      )}
      <p className="font-serif text-lg leading-snug">{event.title}</p>
      <TopicLinks topics={event.topics.slice(0, 1)} locale={locale} />
      <p className="text-sm text-soft italic">
        <EventState event={event} locale={locale} />
      </p>
    </li>
  )
}

/** The dates ahead, in a narrow column: day, what, and what is known of it. */
export function DatesAside({ events, locale }: { events: DatedEvent[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  const calendar = <a href={localized(locale, paths.calendar())}>{t('wholeCalendar')}</a>
  const dated = events.filter((event) => event.startsOn !== null)
  const open = events.filter((event) => event.startsOn === null)
  const ahead = events.some((event) => event.endsOn !== null && !event.hasPassed)
  return (
    <Section title={t(ahead || events.length === 0 ? 'nextDates' : 'recentDates')} aside={calendar}>
      {events.length === 0 ? <p className="text-sm text-soft">{t('noUpcoming')}</p> : null}
      <ul className="grid gap-4">
        {dated.map((event) => (
          <ComingDate key={event.slug} event={event} locale={locale} />
        ))}
      </ul>
      {open.length > 0 ? (
        <>
          <h3 className="label mt-5 mb-1">{t('noDateSet')}</h3>
          <ul className="grid gap-4">
            {open.map((event) => (
              <ComingDate key={event.slug} event={event} locale={locale} />
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}
