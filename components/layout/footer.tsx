import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'

const link = 'inline-block py-1 text-soft hover:text-ink'

/** What the site is, its feeds, its sources and its licence. */
export function Footer({ locale, feeds }: { locale: Locale; feeds: { rss: string; atom: string; json: string } }) {
  const t = translator(locale, 'layout')
  return (
    <footer className="mt-20 border-t border-line print:hidden">
      <div className="page flex flex-wrap justify-between gap-x-10 gap-y-5 py-8 text-sm">
        <p className="max-w-[32rem] text-soft">
          {t('about')} {t('licence')}
        </p>
        <nav aria-label={t('more')}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            <li>
              <a className={link} href={localized(locale, paths.sources())}>
                {t('sources')}
              </a>
            </li>
            <li>
              <a className={link} href={feeds.rss}>
                RSS
              </a>
            </li>
            <li>
              <a className={link} href={feeds.atom}>
                Atom
              </a>
            </li>
            <li>
              <a className={link} href={feeds.json}>
                JSON Feed
              </a>
            </li>
            <li>
              <a className={link} href={localized(locale, '/calendar.ics')}>
                {t('calendarFile')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  )
}
