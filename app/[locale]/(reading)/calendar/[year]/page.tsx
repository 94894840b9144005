import { Calendar } from '@/components/facts/calendar'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { calendarEvents, calendarYears } from '@/lib/facts/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale, unknownYet } from '../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../page-metadata'

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
  return { locale, year, years }
}

export async function generateMetadata(props: Props) {
  const { locale, year } = await found(props)
  if (year === undefined) return absentMetadata(locale)
  const title = `${translator(locale, 'reading')('calendarTitle')}, ${year}`
  return pageMetadata({ locale, path: paths.calendarYear(year), title })
}

export default async function CalendarOfYear(props: Props) {
  const { locale, year, years } = await found(props)
  if (year === undefined) return <NothingHere locale={locale} />
  const events = await calendarEvents(locale, year)
  return (
    <PageFrame locale={locale} place="calendar" alternates={alternatesOf(paths.calendarYear(year))}>
      <Calendar year={year} events={events} years={years} locale={locale} />
    </PageFrame>
  )
}
