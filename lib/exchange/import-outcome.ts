import type { Unreadable } from './foreign-note'
import type { Unmatched } from './matching'

/** What came of an entry of a file: it can come, it came, it was here before, or why it does not come. */
export type ImportOutcome = 'ready' | 'made' | 'known' | 'twice' | Unreadable | Unmatched | 'too_many' | 'too_many_tags'

/** Nothing is wrong with these. */
export const goodOutcomes: ReadonlySet<ImportOutcome> = new Set(['ready', 'made', 'known', 'twice'] as const)

export const importLimits = { bytes: 20 * 1024 * 1024, notes: 100_000, kept: 10, keptDays: 30 }
