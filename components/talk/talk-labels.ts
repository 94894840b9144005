import type { Locale } from '@/lib/platform/i18n/locales'
import type { messages } from '@/lib/platform/i18n/messages'

/** The words of threads and links. They come with their own code, not with every page. */
export type TalkLabels = (typeof messages)['en']['talk']['layer']

const files: Record<Locale, () => Promise<{ layer: TalkLabels }>> = {
  en: () => import('@/lib/platform/i18n/messages/en/talk.json'),
  es: () => import('@/lib/platform/i18n/messages/es/talk.json'),
  ru: () => import('@/lib/platform/i18n/messages/ru/talk.json'),
}

/** Loads the words in one language. */
export const talkLabels = async (locale: Locale): Promise<TalkLabels> => (await files[locale]()).layer
