import { createTranslator } from 'use-intl/core'
import type { Locale } from './locales'
import { type Area, messages } from './messages'

export type MessageValues = Record<string, string | number | Date>

/** Says `key` of an area in one language, with ICU values. Throws when the key does not exist. */
export type Translate = (key: string, values?: MessageValues) => string

const made = new Map<string, Translate>()

/** The translator of one area: `const t = translator('ru', 'platform'); t('search')`. */
export function translator(locale: Locale, area: Area): Translate {
  const name = `${locale}/${area}`
  const known = made.get(name)
  if (known) return known
  const translate = createTranslator({
    locale,
    messages: messages[locale][area] as Record<string, string>,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  }) as unknown as Translate
  made.set(name, translate)
  return translate
}
