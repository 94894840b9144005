import type { Treatment } from '@/lib/annotations/treatment'
import type { Locale } from '@/lib/platform/i18n/locales'
import { useSafetyLabels } from './safety-labels'
import { TreatmentWords } from './treatment-words'

type Props = { treatment: Treatment; locale: Locale; mine: boolean }

/** How moderators left a note, in words that come when there is something to say. */
export function TreatmentLine({ treatment, locale, mine }: Props) {
  const labels = useSafetyLabels(locale)
  return labels ? <TreatmentWords treatment={treatment} mine={mine} labels={labels} /> : null
}
