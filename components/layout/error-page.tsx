'use client'

import { Button, ButtonLink } from '@/components/ui/button'
import { defaultLocale, isLocale, type Locale, localized } from '@/lib/platform/i18n/locales'
import en from '@/lib/platform/i18n/messages/en/errors.json'
import es from '@/lib/platform/i18n/messages/es/errors.json'
import ru from '@/lib/platform/i18n/messages/ru/errors.json'

const words: Record<Locale, typeof en> = { en, es, ru }

/** Says that the page could not be made. It may be drawn where nothing else works: its words come with it. */
export function ErrorPage({ onTryAgain }: { onTryAgain: () => void }) {
  const open = typeof document === 'undefined' ? undefined : document.documentElement.lang
  const locale = isLocale(open) ? open : defaultLocale
  const { title, told, again, home } = words[locale]
  return (
    <main id="content" className="page max-w-[44rem] py-14" lang={locale}>
      <h1 className="font-serif text-3xl font-semibold">{title}</h1>
      <p className="mt-4 font-serif text-lg text-soft">{told}</p>
      <p className="mt-8 flex flex-wrap gap-3">
        <Button kind="primary" onClick={onTryAgain}>
          {again}
        </Button>
        <ButtonLink href={localized(locale, '/')}>{home}</ButtonLink>
      </p>
    </main>
  )
}
