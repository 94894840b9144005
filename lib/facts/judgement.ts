import type { TopicSummary } from '@/lib/topics/topic'
import type { Source } from './source'

/** What a named person said, paraphrased in one language. `madeOn` is `2025-02-24`, null where the source gives no day. */
export type Statement = { slug: string; text: string; speaker: TopicSummary; madeOn: string | null; source: Source }

type AssessmentStatus = 'open' | 'borne_out' | 'not_borne_out' | 'withdrawn'

/** A judgement, not a fact: its words and who holds it in one language, and whether it has come true. */
export type Assessment = {
  slug: string
  text: string
  heldBy: string
  status: AssessmentStatus
  resolution: string
  resolvedAt: string | null
  source: Source
}
