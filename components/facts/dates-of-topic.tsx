import type { DatedEvent } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { EventEntry } from './event-entry'

/** The dates of a topic in a narrow column, in their order; then, under a heading of their own, what has none yet. */
export function DatesOfTopic({ events, locale }: { events: DatedEvent[]; locale: Locale }) {
  const t = translator(locale, 'reading')
  const dated = events.filter((event) => event.startsOn !== null)
  const open = events.filter((event) => event.startsOn === null)
  return (
    <>
      {dated.length > 0 ? (
        <ul>
          {dated.map((event) => (
            <EventEntry key={event.slug} event={event} locale={locale} narrow />
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <>
          <h3 className="label mt-5 first:mt-0">{t('noDateSet')}</h3>
          <ul>
            {open.map((event) => (
              <EventEntry key={event.slug} event={event} locale={locale} narrow undated />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
