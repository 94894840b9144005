import { TopicLinks } from '@/components/topics/topic-links'
import type { DatedEvent } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { EventDate } from './event-date'
import { EventHistory } from './event-history'
import { EventState } from './event-state'
import { dateAnchor } from './record-anchors'

type Props = {
  event: DatedEvent
  locale: Locale
  topics?: boolean
  narrow?: boolean
  /** That it has no date is said above it already. */
  undated?: boolean
}

const topicsShown = 4

// What it is about before where it is: a vote of the United Nations names a dozen countries.
function mainTopics({ topics }: DatedEvent) {
  const [places, matters] = [true, false].map((are) => topics.filter(({ kind }) => (kind === 'country') === are))
  return [...(matters ?? []), ...(places ?? [])].slice(0, topicsShown)
}

/** A date: when, what, what is known of it, how it has moved. */
export function EventEntry({ event, locale, topics = false, narrow = false, undated = false }: Props) {
  return (
    <li
      id={dateAnchor(event.slug)}
      className={`entry grid gap-x-5 gap-y-0.5 border-b border-line py-3 last:border-0 ${narrow || undated ? '' : 'sm:grid-cols-[9.5rem_1fr]'}`}
    >
      {undated ? null : (
        <p className="text-sm">
          <EventDate event={event} />
        </p>
      )}
      <div>
        <p className="font-serif text-lg leading-snug">{event.title}</p>
        {event.note ? <p className="text-sm text-soft">{event.note}</p> : null}
        <p className="text-sm text-soft italic">
          <EventState event={event} locale={locale} />
        </p>
        <EventHistory event={event} locale={locale} />
        {topics ? <TopicLinks topics={mainTopics(event)} locale={locale} /> : null}
      </div>
    </li>
  )
}
