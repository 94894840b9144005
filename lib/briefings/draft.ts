import type { Locale } from '@/lib/platform/i18n/locales'
import type { DraftWords } from './schema'

/** A draft's words and where they stand: `version` is 0 until something is saved. */
export type Draft = DraftWords & {
  briefingId: string
  slug: string
  locale: Locale
  version: number
  /** The revision it was started from; 0 for a first edition. */
  baseNumber: number
  savedAt: string | null
  savedBy: string | null
  /** Whether it was the one who looks at it that saved it last. */
  isOwnSave: boolean
  /** Whether it holds anything that readers do not see yet. */
  isUnpublished: boolean
}

/** The words of a draft alone, always in one order. */
export function wordsOf(draft: DraftWords): DraftWords {
  const { title, standfirst, byline, markdown, topics, sources, furtherReading } = draft
  return { title, standfirst, byline, markdown, topics, sources, furtherReading }
}

/** Whether two drafts read the same, topics and sources included. */
export function sameWords(one: DraftWords, other: DraftWords): boolean {
  return JSON.stringify(wordsOf(one)) === JSON.stringify(wordsOf(other))
}

/** What a draft needs before it can be published and does not have yet. */
export function lacking(draft: DraftWords): ('title' | 'standfirst' | 'byline' | 'markdown' | 'topics')[] {
  const needed = (['title', 'standfirst', 'byline', 'markdown'] as const).filter((name) => draft[name].trim() === '')
  return draft.topics.length === 0 ? [...needed, 'topics'] : needed
}
