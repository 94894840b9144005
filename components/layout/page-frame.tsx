import type { ReactNode } from 'react'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import type { Alternates } from './alternates'
import { Footer } from './footer'
import { Header, type Place } from './header'
import { SamePage } from './same-page'

type Props = {
  locale: Locale
  /** Where the same page stands in each language. Without it the language links find the page in the browser. */
  alternates?: Alternates
  /** The part of the site that is open. */
  place?: Place
  children: ReactNode
}

/** The site around a page: a way past the header, the header, the one `<main>`, the footer. */
export function PageFrame({ locale, alternates, place, children }: Props) {
  const t = translator(locale, 'layout')
  return (
    <>
      <a
        href="#content"
        className="sr-only bg-raised px-4 py-2 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        {t('skip')}
      </a>
      <Header locale={locale} alternates={alternates} place={place} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <Footer
        locale={locale}
        alternates={alternates}
        feeds={{
          rss: localized(locale, paths.feed('rss')),
          atom: localized(locale, paths.feed('atom')),
          json: localized(locale, paths.feed('json')),
        }}
      />
      {alternates ? null : <SamePage />}
    </>
  )
}
