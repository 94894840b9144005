import type { ModerationReason } from '@/lib/annotations/treatment'

/** What a moderator can decide: publish a held note, hide one, show it again, leave things as they are. */
export const decisionKinds = ['approve', 'hide', 'show', 'dismiss'] as const

export type DecisionKind = (typeof decisionKinds)[number]

export const moderationLimits = { words: 500, page: 20, log: 50 }

/** Why a note waits for a moderator. */
export type Waiting = { held: boolean; flagged: boolean; objected: boolean; hidden: boolean }

/**
 * What can be decided on a note as it stands: a held one is approved or hidden, a flagged one hidden or left, an
 * objection to a hiding upheld (`show`) or turned down (`dismiss`). What nobody reported can be hidden, what is hidden shown.
 */
export function possibleDecisions({ held, flagged, objected, hidden }: Waiting): DecisionKind[] {
  if (hidden) return objected ? ['show', 'dismiss'] : ['show']
  if (held) return ['approve', 'hide']
  return flagged ? ['hide', 'dismiss'] : ['hide']
}

/** A line of the log. `noteId` is null when the note is gone for ever. Instants are ISO strings. */
export type LoggedDecision = {
  id: string
  kind: DecisionKind | 'undo'
  /** What was undone, of an undo. */
  undid: DecisionKind | null
  reason: ModerationReason | null
  words: string
  at: string
  moderator: string | null
  author: string | null
  group: string | null
  noteId: string | null
  quote: string | null
  /** Whether it is the last word on its note, so that it can be undone. */
  isLatest: boolean
}
