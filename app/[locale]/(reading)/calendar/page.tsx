import { Calendar } from '@/components/facts/calendar'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { calendarEvents, calendarYears, upcomingEvents } from '@/lib/facts/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

export const ensureStatic = 'navigation'

export async function generateMetadata({ params }: PageProps<'/[locale]/calendar'>) {
  const locale = pageLocale((await params).locale)
  const t = translator(locale, 'reading')
  return pageMetadata({ locale, path: paths.calendar(), title: t('calendarTitle'), description: t('calendarTold') })
}

// Opens at the year of the next date, or of the last one when none lies ahead.
export default async function CalendarPage({ params }: PageProps<'/[locale]/calendar'>) {
  const locale = pageLocale((await params).locale)
  const [{ years }, upcoming, open] = await Promise.all([
    calendarYears(),
    upcomingEvents(locale, 1),
    calendarEvents(locale, null),
  ])
  const next = upcoming.find((event) => event.startsOn !== null && !event.hasPassed)
  const year = next?.startsOn ? Number(next.startsOn.slice(0, 4)) : years[0]
  const dated = year === undefined ? [] : await calendarEvents(locale, year)
  return (
    <PageFrame locale={locale} place="calendar" alternates={alternatesOf(paths.calendar())}>
      <Calendar year={year} events={[...dated, ...open]} years={years} locale={locale} />
    </PageFrame>
  )
}
