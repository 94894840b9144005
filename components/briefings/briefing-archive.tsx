import { PageTitle } from '@/components/layout/page-title'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { BriefingCard } from '@/lib/briefings/briefing'
import { cursorAfter } from '@/lib/briefings/cursor'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { BriefingList } from './briefing-list'

/** One page of all briefings. `cards` may hold one more than a page: then there are older ones. */
export function BriefingArchive(props: {
  cards: BriefingCard[]
  pageLength: number
  locale: Locale
  isFirst?: boolean
}) {
  const { cards, pageLength, locale, isFirst = true } = props
  const t = translator(locale, 'reading')
  const shown = cards.slice(0, pageLength)
  const last = shown.at(-1)
  return (
    <div className="page py-8 sm:py-12">
      <PageTitle title={t('briefingsHeading')} />
      {shown.length === 0 ? <EmptyState>{t('noBriefings')}</EmptyState> : null}
      <BriefingList cards={shown} locale={locale} columns={2} level={2} />
      <nav aria-label={t('allBriefings')} className="mt-6 flex gap-3">
        {isFirst ? null : <ButtonLink href={localized(locale, paths.briefings())}>{t('newest')}</ButtonLink>}
        {last && cards.length > pageLength ? (
          <ButtonLink href={localized(locale, paths.olderBriefings(cursorAfter(last)))}>{t('older')}</ButtonLink>
        ) : null}
      </nav>
    </div>
  )
}
