import type { DatedEvent } from '@/lib/facts/event'
import type { Figure } from '@/lib/facts/figure'
import type { RollCall } from '@/lib/facts/roll-call'
import type { Source } from '@/lib/facts/source'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { TopicSummary } from '@/lib/topics/topic'
import type { Document } from './document'
import type { RevisionKind } from './new-revision'

/** A briefing in a list. Instants are ISO strings; `updatedAt` moves with updates and corrections only. */
export type BriefingCard = {
  id: string
  slug: string
  title: string
  standfirst: string
  publishedAt: string
  updatedAt: string
  topics: TopicSummary[]
  readingMinutes: number
}

/** A source with the number of its footnote marks, from 1. */
type CitedSource = Source & { number: number }

/** The briefings whose current text prints a figure, by the figure's slug. */
export type FigureUses = Record<string, { slug: string; title: string }[]>

export type RevisionEntry = { number: number; kind: RevisionKind; note: string; publishedAt: string }

/** One revision of an edition with all that its page shows. */
export type BriefingPage = {
  id: string
  editionId: string
  revisionId: string
  slug: string
  locale: Locale
  /** The languages it can be read in. */
  locales: Locale[]
  number: number
  kind: RevisionKind
  note: string
  title: string
  standfirst: string
  byline: string
  publishedAt: string
  firstPublishedAt: string
  readingMinutes: number
  document: Document
  topics: TopicSummary[]
  keyFigures: Figure[]
  figuresBySlug: Record<string, Figure>
  dates: DatedEvent[]
  rollCalls: RollCall[]
  sources: CitedSource[]
  furtherReading: Source[]
  revisions: RevisionEntry[]
  related: BriefingCard[]
  retraction: { reason: string; at: string } | null
}
