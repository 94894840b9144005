import { dateWords } from '@/components/ui/date-time'
import { EmptyState } from '@/components/ui/empty-state'
import type { DraftLine } from '@/lib/briefings/desk-lists'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

type Props = { lines: DraftLine[]; locale: Locale; query: string; isOwn: boolean }

/** What is being worked on: title, language, whether readers see an earlier text, who saved it last. */
export function DraftList({ lines, locale, query, isOwn }: Props) {
  const t = translator(locale, 'desk')
  if (lines.length === 0) {
    const none = isOwn ? t('noMyDrafts') : t('noAllDrafts')
    return <EmptyState>{query ? t('noTitlesFound', { query }) : none}</EmptyState>
  }
  return (
    <ul className="border-t border-line">
      {lines.map((line) => (
        <li
          key={`${line.briefingId} ${line.locale}`}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
        >
          <a
            href={`${localized(locale, paths.deskBriefing(line.briefingId))}?locale=${line.locale}`}
            className="touch font-serif text-lg leading-snug"
            lang={line.locale}
          >
            {line.title || t('untitled')}
          </a>
          <span className="text-sm text-soft">
            {t(line.locale)} · {line.isPublished ? t('beingRevised') : t('neverPublished')} ·{' '}
            {t('savedBy', { name: line.savedBy ?? t('somebody'), date: dateWords(line.savedAt, locale, 'minute') })}
          </span>
        </li>
      ))}
    </ul>
  )
}
