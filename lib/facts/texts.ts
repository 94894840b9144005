import { type Locale, locales } from '@/lib/platform/i18n/locales'

/** The same words in every language; an empty one means that the English ones stand in. */
export type Texts = Record<Locale, string>

/** One row per language out of several texts; where a language has none, the English words stand in. */
export function rowsByLocale<K extends string>(texts: Record<K, Texts>): ({ locale: Locale } & Record<K, string>)[] {
  const names = Object.keys(texts) as K[]
  return locales.map((locale) => {
    const words = names.map((name) => [name, texts[name][locale].trim() || texts[name].en.trim()])
    return { locale, ...(Object.fromEntries(words) as Record<K, string>) }
  })
}
