import type { TopicSummary } from '@/lib/topics/topic'
import type { Source } from './source'

/** Every position that a country can have, in the order in which a vote is read out here. */
export const positions = ['supported', 'did_not_support', 'abstained', 'absent', 'not_stated'] as const

type Position = (typeof positions)[number]

/** How one country voted as the source reports it; `not_stated` where the source is silent. */
export type CountryPosition = { country: TopicSummary; position: Position; note: string }

/** One recorded vote of a body, by country in the order of their names. `heldOn` is its date in words. */
export type RollCall = {
  slug: string
  title: string
  note: string
  heldOn: string
  body: TopicSummary
  positions: CountryPosition[]
  source: Source
}
