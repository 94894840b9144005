import type { SpokenProblem } from '@/lib/platform/i18n/sentences'

/** What a client that asks to be allowed is answered: the code, or a problem to show. Null before the reader has decided. */
export type GrantOutcome = { problem: SpokenProblem } | { code: string } | null

/** What the form that allows a client sends to. */
export type GrantAction = (before: GrantOutcome, form: FormData) => Promise<GrantOutcome>
