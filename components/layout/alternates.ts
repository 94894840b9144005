import { type Locale, locales, localized } from '@/lib/platform/i18n/locales'

/** The addresses of one page, by language. */
export type Alternates = Partial<Record<Locale, string>>

/** Where a page stands in each of `among` (every language unless told otherwise). `path` has no language prefix. */
export function alternatesOf(path: string, among: readonly Locale[] = locales): Alternates {
  return Object.fromEntries(among.map((locale) => [locale, localized(locale, path)]))
}
