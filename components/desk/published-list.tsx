import { DateTime } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import type { PublishedLine } from '@/lib/briefings/desk-lists'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { lines: PublishedLine[]; locale: Locale; query: string }

/** Published briefings: title, day of first publication, and each edition with its revision, to be revised. */
export function PublishedList({ lines, locale, query }: Props) {
  const t = translator(locale, 'desk')
  if (lines.length === 0)
    return <EmptyState>{query ? t('noTitlesFound', { query }) : t('nothingPublished')}</EmptyState>
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <li
          key={line.briefingId}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
        >
          <span>
            <a
              href={`${localized(locale, paths.deskBriefing(line.briefingId))}?locale=${line.editions.some((edition) => edition.locale === locale) ? locale : (line.editions[0]?.locale ?? locale)}`}
              className="touch font-serif text-lg leading-snug"
            >
              {line.title}
            </a>
            {line.isRetracted ? <span className="text-sm text-accent"> {t('retracted')}</span> : null}
          </span>
          <span className="text-sm text-soft">
            <DateTime at={line.firstPublishedAt} locale={locale} style="short" />
            {line.editions.map((edition) => (
              <span key={edition.locale}>
                {' · '}
                <a href={`${localized(locale, paths.deskBriefing(line.briefingId))}?locale=${edition.locale}`}>
                  {t(edition.locale)}
                </a>{' '}
                {t('revisionNumber', { number: edition.number })}
                {edition.isBeingRevised ? `, ${t('beingRevised')}` : ''}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
