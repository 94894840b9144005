import { AccountCorner } from '@/components/accounts/account-corner'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Alternates } from './alternates'
import { LanguageLinks } from './language-links'
import { Mark } from './mark'
import { ThemeSwitch } from './theme-switch'

export type Place = 'briefings' | 'topics' | 'calendar' | 'search'

const places: { place: Place; path: string }[] = [
  { place: 'briefings', path: paths.briefings() },
  { place: 'topics', path: paths.topics() },
  { place: 'calendar', path: paths.calendar() },
  { place: 'search', path: paths.search() },
]

/** The site's name, its parts, the languages, the theme and the reader's own menu. */
export function Header({ locale, alternates, place }: { locale: Locale; alternates?: Alternates; place?: Place }) {
  const t = translator(locale, 'layout')
  return (
    <header className="border-b border-line print:hidden">
      <div className="page flex flex-wrap items-center gap-x-3 py-1.5 sm:gap-x-7">
        <a
          href={localized(locale, paths.home())}
          className="flex min-h-11 items-center gap-2 font-serif text-xl leading-none font-semibold no-underline"
        >
          <Mark className="size-6 text-accent" />
          {t('site')}
        </a>
        <nav aria-label={t('parts')} className="order-last -mx-2.5 w-full overflow-x-auto sm:order-none sm:w-auto">
          <ul className="flex">
            {places.map(({ place: name, path }) => (
              <li key={name}>
                <a
                  href={localized(locale, path)}
                  aria-current={place === name ? 'page' : undefined}
                  className="block px-2.5 py-2.5 pointer-coarse:py-3 text-sm text-soft no-underline hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <div className="hidden sm:block">
            <LanguageLinks locale={locale} alternates={alternates} />
          </div>
          <ThemeSwitch label={t('theme')} />
          <div className="flex min-w-20 justify-end">
            <AccountCorner locale={locale} />
          </div>
        </div>
      </div>
    </header>
  )
}
