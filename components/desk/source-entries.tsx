import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { LineEntry, TextEntry } from './entries'

/** What is asked of a new source. */
export function SourceEntries({ locale }: { locale: Locale }) {
  const t = translator(locale, 'desk')
  return (
    <>
      <LineEntry name="title" label={t('title')} maxLength={300} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <LineEntry name="publisher" label={t('publisher')} maxLength={200} />
        <LineEntry name="author" label={t('author')} maxLength={200} />
        <LineEntry name="published" label={t('publishedWhen')} help={t('publishedWhenHelp')} maxLength={80} />
        <LineEntry name="url" label={t('address')} help={t('addressHelp')} maxLength={2000} />
      </div>
      <TextEntry name="note" label={t('sourceNote')} maxLength={2000} />
      <LineEntry name="slug" label={t('slug')} help={t('slugHelp')} maxLength={120} />
    </>
  )
}
