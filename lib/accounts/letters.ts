import type { Letter } from '@/lib/mails/letter'
import { publicOrigin } from '@/lib/platform/env'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** The letters that accounts cause. What each is for stands in `mails.json` under its name. */
export type LetterName = 'sign_in' | 'welcome' | 'already_member' | 'no_account' | 'password_reset' | 'password_changed'

/** A letter in one language. `address` is where its link leads. */
export function accountLetter(name: LetterName, locale: Locale, address: string): Letter {
  const t = translator(locale, 'mails')
  const site = new URL(publicOrigin()).host
  return {
    locale,
    subject: t(`${name}.subject`),
    paragraphs: [t(`${name}.body`, { site })],
    link: { label: t(`${name}.link`), address },
    footnote: t(`${name}.footnote`, { site }),
  }
}

/** The address of a page of ours, for a letter's link. */
export function pageAddress(locale: Locale, path: string): string {
  return `${publicOrigin()}${localized(locale, path)}`
}
