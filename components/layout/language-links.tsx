import { type Locale, languageNames, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Alternates } from './alternates'
import { SamePage } from './same-page'

/** The page in the other languages; where a page lacks one, that language's front page. */
export function LanguageLinks({ locale, alternates }: { locale: Locale; alternates?: Alternates }) {
  const t = translator(locale, 'layout')
  return (
    <nav aria-label={t('language')}>
      <ul className="flex">
        {locales.map((language) => (
          <li key={language}>
            <a
              href={alternates?.[language] ?? localized(language, paths.home())}
              hrefLang={language}
              lang={language}
              data-language={alternates ? undefined : language}
              aria-current={language === locale ? 'true' : undefined}
              className="block px-1.5 py-2.5 text-xs text-soft uppercase no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:px-2.5"
            >
              {language}
              <span className="sr-only"> {languageNames[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      {alternates ? null : <SamePage />}
    </nav>
  )
}
