import type { TopicSummary } from '@/lib/topics/topic'
import type { Source } from './source'

export type Qualifier = 'exact' | 'about' | 'over' | 'under'

/** The units that can be printed in every language. */
export const units = ['USD', 't', 't/year', '%', 'months'] as const

/** A number as it is kept: `value` is an exact decimal string, `unit` a code such as `USD` or `t/year`. */
export type Quantity = { value: string; unit: string; qualifier: Qualifier }

/** One number with all that makes it checkable, in the words of one language. `printedBare` leaves the qualifier out. */
export type Figure = Quantity & {
  slug: string
  metric: string
  printed: string
  printedBare: string
  period: string
  counterpart: string
  caveat: string
  subject: TopicSummary
  source: Source
  version: number
}
