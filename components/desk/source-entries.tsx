import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { languageLabels } from './desk-words'
import { LanguagesEntry, LineEntry } from './entries'

/** What is asked of a new source. */
export function SourceEntries({ locale }: { locale: Locale }) {
  const t = translator(locale, 'desk')
  const languages = languageLabels(locale)
  return (
    <>
      <LineEntry name="title" label={t('title')} maxLength={300} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <LineEntry name="publisher" label={t('publisher')} maxLength={200} />
        <LineEntry name="author" label={t('author')} maxLength={200} />
      </div>
      <LineEntry name="url" label={t('address')} help={t('addressHelp')} maxLength={2000} />
      <LanguagesEntry
        name="published"
        label={t('publishedWhen')}
        help={`${t('publishedWhenHelp')} ${t('englishStandsIn')}`}
        languages={languages}
      />
      <LanguagesEntry name="note" label={t('sourceNote')} help={t('englishStandsIn')} languages={languages} long />
      <LineEntry name="slug" label={t('slug')} help={t('slugHelp')} maxLength={120} />
    </>
  )
}
