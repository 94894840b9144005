import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { messages } from '@/lib/platform/i18n/messages'

/** The words of flags, hiding and objections. They come with their own code, not with every page. */
export type SafetyLabels = (typeof messages)['en']['safety']

const files: Record<Locale, () => Promise<SafetyLabels>> = {
  en: () => import('@/lib/platform/i18n/messages/en/safety.json'),
  es: () => import('@/lib/platform/i18n/messages/es/safety.json'),
  ru: () => import('@/lib/platform/i18n/messages/ru/safety.json'),
}

/** The words in one language; undefined until they are there. */
export function useSafetyLabels(locale: Locale): SafetyLabels | undefined {
  const [labels, setLabels] = useState<SafetyLabels>()
  useEffect(() => {
    let here = true
    files[locale]().then(
      (loaded) => here && setLabels(loaded),
      () => undefined,
    )
    return () => {
      here = false
    }
  }, [locale])
  return labels
}
