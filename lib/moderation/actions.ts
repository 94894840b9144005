'use server'

import { answered } from '@/lib/accounts/answered'
import { type FormOutcome, linesOf } from '@/lib/accounts/form-outcome'
import { requireActor } from '@/lib/accounts/session'
import { attempt } from '@/lib/platform/attempt'
import { translator } from '@/lib/platform/i18n/translate'
import { Id, parse } from '@/lib/platform/untrusted'
import { chooseSetting } from '@/lib/settings/commands'
import { decide, undo } from './commands'
import type { Judgement } from './judgement'
import { DecisionDraft, PreModerationForm } from './schema'

/** Decides on a note that waits. */
export async function judgeNote(_: Judgement, form: FormData): Promise<Judgement> {
  const lines = linesOf(form)
  const outcome = await attempt(async () => {
    const actor = await requireActor()
    const draft = parse(DecisionDraft, lines)
    return { id: await decide(actor, parse(Id, lines.id), draft, lines.key ?? null), kind: draft.kind }
  })
  return outcome.ok ? { decision: outcome.value } : { problem: outcome.problem }
}

/** Undoes a decision, while it is the last one on its note. */
export async function undoDecision(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async ({ decision }) => {
    const actor = await requireActor()
    await undo(actor, parse(Id, decision))
    return translator(actor.locale, 'moderation')('undone')
  })
}

/** Chooses whether the first notes of new accounts wait, for administrators. */
export async function savePreModeration(_: FormOutcome, form: FormData): Promise<FormOutcome> {
  return answered(form, async (lines) => {
    const actor = await requireActor()
    await chooseSetting(actor, 'preModeration', parse(PreModerationForm, lines))
    return translator(actor.locale, 'moderation')('settings_saved')
  })
}
