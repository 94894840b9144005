import { PageTitle } from '@/components/layout/page-title'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { DatedEvent } from '@/lib/facts/event'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { EventEntry } from './event-entry'
import { YearOfEvents } from './year-of-events'

type Props = {
  /** The year that is shown. */
  year: number | undefined
  events: DatedEvent[]
  years: number[]
  locale: Locale
}

/** A year of dates by month, then what has no date; above them the way to the other years. */
export function Calendar({ year, events, years, locale }: Props) {
  const t = translator(locale, 'reading')
  const dated = events.filter((event) => event.startsOn !== null)
  const open = events.filter((event) => event.startsOn === null)
  return (
    <div className="page max-w-[56rem] py-8 sm:py-12">
      <PageTitle title={t('calendarTitle')} told={t('calendarTold')} />
      <nav aria-label={t('years')} className="mb-8">
        <ul className="-mx-2 flex flex-wrap gap-x-1">
          {years.map((other) => (
            <li key={other}>
              <a
                href={localized(locale, paths.calendarYear(other))}
                aria-current={other === year ? 'page' : undefined}
                className="block min-w-11 px-2 py-2 text-center pointer-coarse:py-3 text-soft tabular-nums no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-accent"
              >
                {other}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {events.length === 0 ? <EmptyState>{t('noDates')}</EmptyState> : null}
      <div className="grid gap-10">
        {year === undefined ? null : (
          <Section title={String(year)}>
            <YearOfEvents events={dated} locale={locale} />
          </Section>
        )}
        {open.length > 0 ? (
          <Section title={t('noDateSet')}>
            <ul>
              {open.map((event) => (
                <EventEntry key={event.slug} event={event} locale={locale} topics undated />
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </div>
  )
}
