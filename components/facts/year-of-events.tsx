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

/** A year's dates by month; first those that are not known to the month. */
export function YearOfEvents({ events, locale }: { events: DatedEvent[]; locale: Locale }) {
  const months = Map.groupBy(events, monthOf)
  return [...months.keys()].toSorted().map((month) => (
    <section
      key={month}
      className="grid gap-x-10 border-t border-line py-3 first:border-0 first:pt-0 sm:grid-cols-[7rem_1fr]"
    >
      {month ? <h3 className="py-3 font-serif text-lg">{monthName(month, locale)}</h3> : null}
      <ul className="sm:col-start-2">
        {months.get(month)?.map((event) => (
          <EventEntry key={event.slug} event={event} locale={locale} topics />
        ))}
      </ul>
    </section>
  ))
}
