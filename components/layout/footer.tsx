import { type Locale, languageNames, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Alternates } from './alternates'
import { LanguageLink } from './language-links'

const link = 'inline-block py-1 text-soft hover:text-ink pointer-coarse:py-3'

type Props = { locale: Locale; alternates?: Alternates; feeds: { rss: string; atom: string; json: string } }

/** What the site is, its languages, feeds, sources and licence. */
export function Footer({ locale, alternates, feeds }: Props) {
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
              <a className={link} href={localized(locale, paths.calendarFile())}>
                {t('calendarFile')}
              </a>
            </li>
          </ul>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            {locales.map((language) => (
              <li key={language}>
                <LanguageLink language={language} locale={locale} alternates={alternates} className={link}>
                  {languageNames[language]}
                </LanguageLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
