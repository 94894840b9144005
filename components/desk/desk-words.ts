import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import type { LanguageLabels } from './entries'
import type { RecordSearchLabels } from './record-search'

/** The languages by name, for fields that are filled in each. */
export function languageLabels(locale: Locale): LanguageLabels {
  const t = translator(locale, 'desk')
  return { en: t('en'), es: t('es'), ru: t('ru') }
}

/** What a search for records says. */
export function recordSearchLabels(locale: Locale): RecordSearchLabels {
  const t = translator(locale, 'desk')
  return { nothingFound: t('nothingFound'), searchFailed: t('searchFailed') }
}

/** The units a figure can have, in words. */
export function unitChoices(locale: Locale, units: readonly string[]): { value: string; label: string }[] {
  const t = translator(locale, 'desk')
  return units.map((unit) => {
    const name = unit === '%' ? 'percent' : unit.replace('/', '_')
    return { value: unit, label: t(`unit_${name}`) }
  })
}
