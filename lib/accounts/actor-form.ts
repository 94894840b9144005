import { answeredForm, type FormAnswer } from '@/lib/platform/form-answer'
import type { FormFields } from '@/lib/platform/form-fields'
import type { Actor } from './actor'
import { requireActor } from './session'

/** Does a form's work for who is signed in, then goes to the path it names; what was typed comes back when it fails. */
export function answeredFor(
  form: FormData,
  work: (actor: Actor, fields: FormFields) => Promise<string>,
): Promise<FormAnswer> {
  return answeredForm(form, async (fields) => work(await requireActor(), fields))
}
