import type { TopicSummary } from '@/lib/topics/topic'
import type { Source } from './source'
import type { DateSpan } from './written-date'

export type EventStatus = 'hoped' | 'announced' | 'scheduled' | 'held' | 'cancelled'

/** A date as it is kept, with the words that the source has for it in one language; empty or none: print the span. */
export type WordedDate = DateSpan & { label?: string; labelIn?: string }

/** What a date and its status became at `sequence`, when that was recorded (an instant, ISO 8601) and why. */
type EventChange = DateSpan & {
  sequence: number
  status: EventStatus
  printed: string
  reason: string
  at: string
}

/** Something with a date, in the words of one language. `printed` is the date as it is said there. */
export type DatedEvent = WordedDate & {
  slug: string
  title: string
  note: string
  printed: string
  status: EventStatus
  sequence: number
  topics: TopicSummary[]
  history: EventChange[]
  source: Source
  hasPassed: boolean
}

/** Whether every day that the date may lie on is over on `today` (`2025-04-13`). An open date has never passed. */
export function hasPassed({ endsOn }: Pick<DateSpan, 'endsOn'>, today: string): boolean {
  return endsOn !== null && endsOn < today
}

/** Whether the coming of a day can change what is shown of a date: its outcome is open and it has not passed. */
export function isAhead(event: Pick<DatedEvent, 'endsOn' | 'status' | 'hasPassed'>): boolean {
  return event.endsOn !== null && !event.hasPassed && event.status !== 'held' && event.status !== 'cancelled'
}
