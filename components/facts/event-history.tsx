import { dateWords } from '@/components/ui/date-time'
import type { DatedEvent } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** How a date has moved, newest change first; nothing when it has not. */
export function EventHistory({ event, locale }: { event: DatedEvent; locale: Locale }) {
  const t = translator(locale, 'reading')
  const changes = event.history.filter((change) => change.sequence > 0)
  if (changes.length === 0) return null
  return (
    <details className="text-sm text-soft">
      <summary className="touch py-0.5 hover:text-ink">{t('moved', { count: changes.length })}</summary>
      <ol className="mt-1 grid gap-1">
        {changes.toReversed().map((change) => (
          <li key={change.sequence}>
            <span className="text-ink">
              {change.printed}, {t(change.status)}
            </span>{' '}
            ({dateWords(change.at, locale, 'short')}){change.reason ? `: ${change.reason}` : ''}
          </li>
        ))}
      </ol>
    </details>
  )
}
