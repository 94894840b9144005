/** The interface's languages; English has no prefix in addresses. */
export const locales = ['en', 'es', 'ru'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'en'

/** Each language's name in itself. */
export const languageNames: Record<Locale, string> = { en: 'English', es: 'Español', ru: 'Русский' }

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value)
}

/** `/es/topics` for Spanish, `/topics` for English. `path` starts with a slash. */
export function localized(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
