import { openStatuses } from '@/lib/facts/schema'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { languageLabels } from './desk-words'
import { ChoiceEntry, type LanguageLabels, LanguagesEntry, LineEntry } from './entries'

type Now = { written: string; status: string; dateLabel: LanguageLabels; dateLabelIn: LanguageLabels }

/** A date, how sure it is, and the source's own words for it. */
export function DateEntries({
  locale,
  now,
  statuses = openStatuses,
}: {
  locale: Locale
  now?: Now
  statuses?: readonly string[]
}) {
  const t = translator(locale, 'desk')
  const languages = languageLabels(locale)
  const isOpen = statuses.some((status) => status === now?.status)
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <LineEntry name="date" label={t('date')} help={t('dateHelp')} value={now?.written ?? ''} maxLength={40} />
        <ChoiceEntry
          name="status"
          label={t('status')}
          value={isOpen ? (now?.status ?? '') : 'announced'}
          choices={statuses.map((status) => ({ value: status, label: t(status) }))}
        />
      </div>
      <details open={Boolean(now?.dateLabel.en)}>
        <summary className="touch text-sm">{t('dateLabel')}</summary>
        <div className="mt-3 grid gap-4">
          <LanguagesEntry name="dateLabel" label={t('dateLabel')} help={t('dateLabelHelp')} languages={languages} />
          <LanguagesEntry
            name="dateLabelIn"
            label={t('dateLabelIn')}
            help={t('dateLabelInHelp')}
            languages={languages}
          />
        </div>
      </details>
    </>
  )
}
