import type { DatedEvent } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { EventEntry } from './event-entry'

function monthOf({ precision, startsOn }: DatedEvent): string {
  return startsOn && (precision === 'day' || precision === 'month') ? startsOn.slice(0, 7) : ''
}

function monthName(month: string, locale: Locale): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01`))
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** A year's dates by month; first those that are not known to the month. Their dates name the month to those who see. */
export function YearOfEvents({ events, locale }: { events: DatedEvent[]; locale: Locale }) {
  const months = Map.groupBy(events, monthOf)
  return [...months.keys()].toSorted().map((month) => (
    <section key={month} className="mb-6 last:mb-0">
      {month ? <h3 className="sr-only">{monthName(month, locale)}</h3> : null}
      <ul>
        {months.get(month)?.map((event) => (
          <EventEntry key={event.slug} event={event} locale={locale} topics />
        ))}
      </ul>
    </section>
  ))
}
