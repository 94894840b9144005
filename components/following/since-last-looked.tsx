import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { ReaderNews } from './reader-news'

/** For who is signed in: what is new in what they follow. It comes after the page, so it stands where nothing is below it. */
export function SinceLastLooked({ locale }: { locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <ReaderNews
      locale={locale}
      following={localized(locale, paths.following())}
      labels={{ title: t('sinceLastLooked'), nothing: t('nothingNew'), all: t('allFollowed') }}
    />
  )
}
