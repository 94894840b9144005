import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { type Attempt, attempt } from './attempt'
import { type FormFields, formFields } from './form-fields'
import { localized } from './i18n/locales'
import { localeOf } from './request'

/** What became of a form that did not lead to another page, with what was typed in it. Null before it is sent. */
export type FormAnswer = { typed: FormFields; answer: Attempt<null> } | null

/** Does a form's work, then goes to the path it names, in the reader's language; what was typed comes back when it fails. */
export async function answeredForm(form: FormData, work: (fields: FormFields) => Promise<string>): Promise<FormAnswer> {
  const typed = formFields(form)
  const answer = await attempt(async () => {
    const path = await work(typed)
    redirect(localized(localeOf(await headers()), path))
  })
  return { typed, answer }
}
