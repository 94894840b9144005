import { BriefingArchive } from '@/components/briefings/briefing-archive'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { latestBriefings } from '@/lib/briefings/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'
import { pageLength } from './page-length'

export const ensureStatic = 'navigation'

export async function generateMetadata({ params }: PageProps<'/[locale]/briefings'>) {
  const locale = pageLocale((await params).locale)
  return pageMetadata({ locale, path: paths.briefings(), title: translator(locale, 'reading')('briefingsHeading') })
}

export default async function Briefings({ params }: PageProps<'/[locale]/briefings'>) {
  const locale = pageLocale((await params).locale)
  const cards = await latestBriefings(locale, { limit: pageLength + 1 })
  return (
    <PageFrame locale={locale} place="briefings" alternates={alternatesOf(paths.briefings())}>
      <BriefingArchive cards={cards} pageLength={pageLength} locale={locale} />
    </PageFrame>
  )
}
