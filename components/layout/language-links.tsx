import type { ReactNode } from 'react'
import { type Locale, languageNames, locales, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Alternates } from './alternates'

type Page = { locale: Locale; alternates?: Alternates }
type Props = Page & { language: Locale; className: string; children: ReactNode }

/** A link to the page in one language; where the page lacks it, to that language's front page. */
export function LanguageLink({ language, locale, alternates, className, children }: Props) {
  return (
    <a
      href={alternates?.[language] ?? localized(language, paths.home())}
      hrefLang={language}
      lang={language}
      data-language={alternates ? undefined : language}
      aria-current={language === locale ? 'true' : undefined}
      className={className}
    >
      {children}
    </a>
  )
}

/** The page in each language, by its code. */
export function LanguageLinks({ locale, alternates }: Page) {
  const t = translator(locale, 'layout')
  return (
    <nav aria-label={t('language')}>
      <ul className="flex">
        {locales.map((language) => (
          <li key={language}>
            <LanguageLink
              language={language}
              locale={locale}
              alternates={alternates}
              className="block px-1.5 py-2.5 text-xs text-soft uppercase no-underline hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:px-3 pointer-coarse:py-3.5"
            >
              <span className="font-sans">{language}</span>
              <span className="sr-only"> {languageNames[language]}</span>
            </LanguageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
