import type { Locale } from '@/lib/platform/i18n/locales'
import type { TopicSummary } from '@/lib/topics/topic'
import type { Run } from './excerpt'
import type { Place } from './place'

/** What is asked for. Without `words`, all that the filters let through. Dates are YYYY-MM-DD and inclusive. */
export type SearchQuery = {
  words: string
  /** The reader's language: that of topics' names and of proposed corrections. */
  locale: Locale
  /** The languages of the editions that are searched. */
  languages: readonly Locale[]
  /** Briefings must be about all of these. */
  topicIds: readonly string[]
  from: string | null
  to: string | null
  after: Place | null
}

export type BriefingHit = {
  slug: string
  locale: Locale
  title: Run[]
  standfirst: string
  /** The passages around the hits; empty when they stand in the title only. */
  excerpt: Run[]
  publishedAt: string
}

/** How many briefings match, counted up to a limit: `isMore` past it; not `isExact` where a phrase was counted by its words. */
export type MatchCount = { atLeast: number; isMore: boolean; isExact: boolean }

export type SearchResults = {
  briefings: BriefingHit[]
  topics: TopicSummary[]
  /** Null on later pages. */
  count: MatchCount | null
  /** The words that were searched instead, because those that were typed stand nowhere. */
  corrected: string | null
  /** Nothing but words such as "the" was asked for. */
  isTooCommon: boolean
  next: Place | null
}

// Excluded words and phrases cannot be decided by an index alone: such queries look at the text of each candidate.
const operators = /["-]|<->/

/** Whether a query asks for more than that certain words stand in a text. */
export function hasOperators(words: string): boolean {
  return operators.test(words)
}

/** The words of a query that may be mistyped, at most eight: letters only, four or more. */
export function wordsToCorrect(words: string): string[] {
  return [...new Set(words.match(/\p{L}{4,40}/gu) ?? [])].slice(0, 8)
}

/** A query with some of its words replaced, each wherever it stands as a whole word. */
export function correctedWords(words: string, corrections: ReadonlyMap<string, string>): string {
  return words.replace(/\p{L}+/gu, (word) => corrections.get(word) ?? word)
}
