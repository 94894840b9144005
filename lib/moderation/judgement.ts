import type { SpokenProblem } from '@/lib/platform/i18n/sentences'
import type { DecisionKind } from './decision'

/** What became of a decision in the queue: it was made, or why not; null before. */
export type Judgement = { decision?: { id: string; kind: DecisionKind }; problem?: SpokenProblem } | null
