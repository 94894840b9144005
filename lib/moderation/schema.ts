import { z } from 'zod'
import { moderationReasons } from '@/lib/annotations/treatment'
import { Id, prose } from '@/lib/platform/untrusted'
import { decisionKinds, moderationLimits } from './decision'

const Words = prose(moderationLimits.words).transform((words) => words.trim())

/** What is wrong with a note: a reason and, if one likes, a sentence. Readers flag with it, moderators hide. */
export const FlagDraft = z.object({ reason: z.enum(moderationReasons), words: Words.default('') })

export type FlagDraft = z.output<typeof FlagDraft>

/**
 * A decision. `seen` is the last decision that its maker saw on the note, '' for none: when there is a later one, theirs
 * is not made. A hiding has a reason.
 */
export const DecisionDraft = z
  .object({
    kind: z.enum(decisionKinds),
    reason: z.enum(moderationReasons).nullable().default(null),
    words: Words.default(''),
    seen: z.union([Id, z.literal('')]).optional(),
  })
  .refine(({ kind, reason }) => kind !== 'hide' || reason !== null, {
    path: ['reason'],
    params: { sentence: 'required' },
  })

export type DecisionDraft = z.output<typeof DecisionDraft>

/** What an author says against the hiding of their note. */
export const ObjectionDraft = z.object({
  words: Words.refine((words) => words !== '', { params: { sentence: 'required' } }),
})

const empty = z.literal('').transform(() => undefined)

/** The filters of the log, as its form sends them. What cannot be meant is left out. */
export const LogFilter = z.object({
  kind: z
    .union([empty, z.enum([...decisionKinds, 'undo'])])
    .optional()
    .catch(undefined),
  reason: z
    .union([empty, z.enum(moderationReasons)])
    .optional()
    .catch(undefined),
  moderator: z.union([empty, Id]).optional().catch(undefined),
  note: z.union([empty, Id]).optional().catch(undefined),
  before: z.union([empty, Id]).optional().catch(undefined),
})

export type LogFilter = z.output<typeof LogFilter>

/** How the form of administrators says which notes are held. */
export const PreModerationForm = z.object({
  on: z.enum(['yes', 'no']).transform((choice) => choice === 'yes'),
  notes: z.coerce.number().int().min(1).max(100),
  days: z.coerce.number().int().min(1).max(365),
})
