import { BriefingArchive } from '@/components/briefings/briefing-archive'
import { alternatesOf } from '@/components/layout/alternates'
import { NothingHere } from '@/components/layout/nothing-here'
import { PageFrame } from '@/components/layout/page-frame'
import { readCursor } from '@/lib/briefings/cursor'
import { latestBriefings } from '@/lib/briefings/queries'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { pageLocale, unknownYet } from '../../../../page-locale'
import { absentMetadata, pageMetadata } from '../../../../page-metadata'
import { pageLength } from '../../page-length'

export const ensureStatic = 'navigation'

type Props = PageProps<'/[locale]/briefings/before/[cursor]'>

export function generateStaticParams() {
  return [{ cursor: unknownYet }]
}

export async function generateMetadata({ params }: Props) {
  const { locale: language, cursor } = await params
  const locale = pageLocale(language)
  if (!readCursor(cursor)) return absentMetadata(locale)
  const title = translator(locale, 'reading')('older')
  return pageMetadata({ locale, path: paths.olderBriefings(cursor), title, unlisted: true })
}

export default async function OlderBriefings({ params }: Props) {
  const { locale: language, cursor } = await params
  const locale = pageLocale(language)
  const before = readCursor(cursor)
  if (!before) return <NothingHere locale={locale} />
  const cards = await latestBriefings(locale, { limit: pageLength + 1, before })
  return (
    <PageFrame locale={locale} place="briefings" alternates={alternatesOf(paths.briefings())}>
      <BriefingArchive cards={cards} pageLength={pageLength} locale={locale} isFirst={false} />
    </PageFrame>
  )
}
