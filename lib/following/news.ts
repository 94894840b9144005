import type { EventStatus } from '@/lib/facts/event'
import type { ChangeKind } from '@/lib/platform/generated/enums'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { TopicSummary } from '@/lib/topics/topic'
import type { FollowLevel } from './level'

type Line = { kind: ChangeKind; at: string; note: string }

/** A change of a briefing; `revision` is what it made, to be compared with the one before. */
export type BriefingChange = Line & { revision: number | null }

/** A change of a date or figure: what it was and became, in words. Null where that is not recorded. */
export type RecordChange = Line & { before: string | null; after: string | null }

/** One thing in which something changed, with all that did, newest first. */
export type NewsItem = {
  key: string
  /** When the newest of the changes was made. */
  at: string
  /** Whether that was after the reader's last visit. */
  isSinceVisit: boolean
  /** Other topics the reader follows that it also stands in. */
  also: TopicSummary[]
} & (
  | {
      about: 'briefing'
      slug: string
      locale: Locale
      title: string
      /** Empty when it was taken back. */
      standfirst: string
      /** Why it was taken back, when it was. */
      retraction: string | null
      changes: BriefingChange[]
    }
  | { about: 'date'; title: string; printed: string; status: EventStatus; changes: RecordChange[] }
  | { about: 'figure'; title: string; printed: string; changes: RecordChange[] }
)

/** A followed topic with what is unread in it. */
export type FollowedTopic = {
  topic: TopicSummary
  level: FollowLevel
  readUpTo: string
  lastVisitAt: string
  items: NewsItem[]
  /** How many things changed, in this topic alone; counted to just past a limit. */
  unread: number
  isMoreThanCounted: boolean
}

export type FollowingPage = {
  topics: FollowedTopic[]
  /** How many topics are followed in all. */
  followed: number
  /** When the list was drawn: "mark as read" reaches up to here. */
  drawnAt: string
  next: string | null
}
