import { dateWords } from '@/components/ui/date-time'
import type { BriefingPage } from '@/lib/briefings/briefing'
import { localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/** Says above a text that it is no longer the current one, and leads there. Nothing above the current one. */
export function OldRevision({ page }: { page: BriefingPage }) {
  const { locale, slug, number, publishedAt } = page
  const newest = Math.max(...page.revisions.map((revision) => revision.number))
  if (number === newest) return null
  const t = translator(locale, 'reading')
  return (
    <div className="border-b border-line bg-wash">
      <p className="page flex flex-wrap gap-x-4 py-3 text-sm">
        {t('oldRevision', { number, date: dateWords(publishedAt, locale) })}
        <a className="link font-medium text-accent" href={localized(locale, paths.briefing(slug))}>
          {t('readCurrent')}
        </a>
        <a className="link" href={localized(locale, paths.compare(slug, number, newest))}>
          {t('seeChange')}
        </a>
      </p>
    </div>
  )
}
