import { uuidv7 } from 'uuidv7'
import type { Tx } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'

export type SearchableText = { title: string; standfirst: string; body: string; topicIds: string[]; publishedAt: Date }

// To the text search a non-breaking space is a letter: "1\u00A0million" would be one word.
const spaced = (words: string) => words.replaceAll('\u00A0', ' ')

/** Makes an edition findable by its current words. */
export async function indexEdition(tx: Tx, briefingId: string, locale: Locale, given: SearchableText): Promise<void> {
  const text = {
    ...given,
    title: spaced(given.title),
    standfirst: spaced(given.standfirst),
    body: spaced(given.body),
  }
  const where = { briefingId_locale: { briefingId, locale } }
  await tx.searchEntry.upsert({ where, create: { id: uuidv7(), briefingId, locale, ...text }, update: text })
}

/** Takes every edition of a briefing out of the search. */
export async function removeFromSearch(tx: Tx, briefingId: string): Promise<void> {
  await tx.searchEntry.deleteMany({ where: { briefingId } })
}
