import { type FormOutcome, linesOf, typedAgain } from '@/lib/accounts/form-outcome'
import { attempt } from '@/lib/platform/attempt'

/** Does a form's work: a problem comes back with what was typed, a returned sentence with the form's first values. */
export async function answered(
  form: FormData,
  work: (lines: Record<string, string>) => Promise<string | undefined>,
): Promise<FormOutcome> {
  const lines = linesOf(form)
  const outcome = await attempt(() => work(lines))
  if (!outcome.ok) return { problem: outcome.problem, typed: typedAgain(lines) }
  return outcome.value === undefined ? null : { message: outcome.value, typed: {} }
}
