import { z } from 'zod'
import { type Locale, locales } from './locales'

/** The rows of a record's words in one language, and the English ones that stand in: as Prisma selects or includes them. */
export const wordsIn = (locale: Locale) => ({ where: { locale: { in: [locale, 'en' as const] } } })

/** The row of one language among several, else the English one. */
export function ownWords<T extends { locale: Locale }>(rows: T[], locale: Locale): T | undefined {
  return rows.find((row) => row.locale === locale) ?? rows.find((row) => row.locale === 'en')
}

const Words = z.partialRecord(z.enum(locales), z.string()).catch({})

/** The words of one language in a column that holds them by language, else the English ones. */
export function wordsOf(texts: unknown, locale: Locale): string {
  const words = Words.parse(texts)
  return words[locale] || words.en || ''
}
