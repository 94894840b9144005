import type { Held } from './autosave'

const fields = ['title', 'standfirst', 'byline', 'slug', 'markdown'] as const

/** What was typed into a form before its script came: fields that no longer hold what they were sent with. */
export function typedEarly(formId: string): Partial<Held> {
  if (typeof document === 'undefined') return {}
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return {}
  const typed: Partial<Held> = {}
  for (const name of fields) {
    const field = form.elements.namedItem(name)
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
    if (field.value !== field.defaultValue) typed[name] = field.value
  }
  return typed
}
