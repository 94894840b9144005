import type { DatedEvent } from '@/lib/facts/event'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** What is known of a date's outcome, in words. A date that has passed without a record says just that. */
export function EventState({ event, locale }: { event: DatedEvent; locale: Locale }) {
  const t = translator(locale, 'reading')
  const undecided = event.status !== 'held' && event.status !== 'cancelled'
  return undecided && event.hasPassed ? t('passed') : t(event.status)
}
