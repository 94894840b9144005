import { units } from '@/lib/facts/figure'
import { qualifiers } from '@/lib/facts/schema'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { languageLabels, unitChoices } from './desk-words'
import { ChoiceEntry, type LanguageLabels, LanguagesEntry, LineEntry } from './entries'
import { SourceEntry } from './named-entries'

export type MeasureValues = {
  value: string
  qualifier: string
  unit: string
  source: string
  sourceTitle: string
  period: LanguageLabels
  caveat: LanguageLabels
}

/** What a figure says and where from: asked of a new one, and again when it changes. */
export function MeasureEntries({ locale, now }: { locale: Locale; now?: MeasureValues }) {
  const t = translator(locale, 'desk')
  const languages = languageLabels(locale)
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <ChoiceEntry
          name="qualifier"
          label={t('qualifier')}
          value={now?.qualifier ?? 'exact'}
          choices={qualifiers.map((qualifier) => ({ value: qualifier, label: t(qualifier) }))}
        />
        <LineEntry name="value" label={t('value')} help={t('valueHelp')} value={now?.value ?? ''} maxLength={80} />
        <ChoiceEntry name="unit" label={t('unit')} value={now?.unit ?? 'USD'} choices={unitChoices(locale, units)} />
      </div>
      <LanguagesEntry name="period" label={t('period')} languages={languages} value={now?.period} />
      <LanguagesEntry
        name="caveat"
        label={t('caveat')}
        help={`${t('caveatHelp')} ${t('englishStandsIn')}`}
        languages={languages}
        value={now?.caveat}
        long
      />
      <SourceEntry
        locale={locale}
        name="source"
        label={t('source')}
        value={now ? [now.source] : []}
        names={now ? { [`source:${now.source}`]: now.sourceTitle } : {}}
      />
    </>
  )
}
