import { notFound } from 'next/navigation'
import { Calendar } from '@/components/facts/calendar'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { calendarEvents, calendarYears } from '@/lib/facts/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale, unknownYet } from '../../../page-locale'
import { pageMetadata } from '../../../page-metadata'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/calendar/[year]'>

export function generateStaticParams() {
  return [{ year: unknownYet }]
}

async function found({ params }: Props) {
  const { locale: language, year: wanted } = await params
  const locale = pageLocale(language)
  const { years } = await calendarYears()
  const year = years.find((known) => String(known) === wanted)
  if (year === undefined) notFound()
  return { locale, year, years }
}

export async function generateMetadata(props: Props) {
  const { locale, year } = await found(props)
  const title = `${translator(locale, 'reading')('calendarTitle')}, ${year}`
  return pageMetadata({ locale, path: paths.calendarYear(year), title })
}

export default async function CalendarOfYear(props: Props) {
  const { locale, year, years } = await found(props)
  const events = await calendarEvents(locale, year)
  return (
    <PageFrame locale={locale} place="calendar" alternates={alternatesOf(paths.calendarYear(year))}>
      <Calendar year={year} events={events} years={years} locale={locale} />
    </PageFrame>
  )
}
