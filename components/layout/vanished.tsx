import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

/**
 * What stands in place of a page whose subject went while it was drawn. Next sends these words with every page of the
 * part, for the case that they are needed: so they are few. An address of nothing gets `NothingHere`, before.
 */
export function Vanished({ locale }: { locale: Locale }) {
  const t = translator(locale, 'reading')
  return (
    <main className="page max-w-[44rem] py-14">
      <h1 className="font-serif text-3xl font-semibold">{t('notFound')}</h1>
      <p className="mt-4">
        <a className="link" href={localized(locale, paths.home())}>
          {translator(locale, 'errors')('home')}
        </a>
      </p>
    </main>
  )
}
