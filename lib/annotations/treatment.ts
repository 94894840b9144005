/** Why a note is flagged or hidden; the order in which the reasons are offered. */
export const moderationReasons = ['abuse', 'spam', 'off_topic', 'personal_data', 'unlawful', 'other'] as const

export type ModerationReason = (typeof moderationReasons)[number]

/**
 * How moderators left a note. A `held` one and what was said of a `hidden` one (`reason`, the moderator's `words`, whether
 * the author has `objected`) are for its author; others meet a hidden one only where answers hang below it, emptied.
 */
export type Treatment =
  | { state: 'shown' }
  | { state: 'held' }
  | { state: 'hidden'; reason: ModerationReason | null; words: string; objected: boolean }

/** What the store says of it: `hiding` is there for the author alone. */
export type TreatmentColumns = {
  held: boolean
  hidden: boolean
  hiding: { reason: ModerationReason; words: string; objected: boolean } | null
}

export function treatmentOf({ held, hidden, hiding }: TreatmentColumns): Treatment {
  if (hidden) return { state: 'hidden', ...(hiding ?? { reason: null, words: '', objected: false }) }
  return { state: held ? 'held' : 'shown' }
}
