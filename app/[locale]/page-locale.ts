import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/platform/i18n/locales'

/** What `generateStaticParams` returns for a segment whose values are only known when they are asked for. */
export const unknownYet = '__none__'

/** The language of a page; a 404 for any other first segment. */
export function pageLocale(locale: string): Locale {
  if (!isLocale(locale)) notFound()
  return locale
}
