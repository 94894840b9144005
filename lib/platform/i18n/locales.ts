/** The interface's languages; English has no prefix in addresses. */
export const locales = ['en', 'es', 'ru'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language's name in itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español', ru: 'Русский' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/** A path's language, and its segments without it: `/es/topics/cocoa` is Spanish, `topics` and `cocoa`. */
export function localizedParts(path: string): { locale: Locale; parts: string[] } {
  const [, first, ...rest] = path.split('/')
  return isLocale(first) ? { locale: first, parts: rest } : { locale: defaultLocale, parts: [first ?? '', ...rest] }
}

/** `/es/topics` for Spanish, `/topics` for English. `path` starts with a slash. */
export function localized(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
