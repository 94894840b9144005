'use client'

import { type ReactNode, useId } from 'react'
import { SelectField, TextArea, TextField } from '@/components/ui/field'
import { useEntered } from './action-form'

// A page that was left stays in the document, hidden, to be gone back to: ids must differ from page to page.
type Entry = { name: string; label: string; help?: ReactNode; value?: string; required?: boolean }

/** One line, kept when the form comes back. */
export function LineEntry({ value = '', ...rest }: Entry & { maxLength?: number; list?: string; className?: string }) {
  const { typed, error } = useEntered(rest.name)
  return <TextField id={useId()} {...rest} defaultValue={typed ?? value} error={error} autoComplete="off" />
}

/** Several lines, kept when the form comes back. */
export function TextEntry({ value = '', ...rest }: Entry & { rows?: number; maxLength?: number }) {
  const { typed, error } = useEntered(rest.name)
  return <TextArea id={useId()} rows={3} {...rest} defaultValue={typed ?? value} error={error} />
}

/** A choice of one. */
export function ChoiceEntry({ value = '', choices, ...rest }: Entry & { choices: { value: string; label: string }[] }) {
  const { typed, error } = useEntered(rest.name)
  const chosen = typed ?? value
  const id = useId()
  return (
    // React forgets a select's default when it resets the form after an action; another key draws it anew.
    <SelectField key={chosen} id={id} {...rest} defaultValue={chosen} error={error}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  )
}

export type LanguageLabels = { en: string; es: string; ru: string }

type Several = Omit<Entry, 'value'> & { value?: LanguageLabels; languages: LanguageLabels; long?: boolean }

const empty: LanguageLabels = { en: '', es: '', ru: '' }

/** The same words in English, Spanish and Russian, side by side; the English ones stand in where another is left empty. */
export function LanguagesEntry({ name, label, help, value = empty, languages, long = false, required }: Several) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid items-start gap-3 sm:grid-cols-3">
        {(['en', 'es', 'ru'] as const).map((locale) => {
          const field = {
            name: `${name}.${locale}`,
            label: languages[locale],
            value: value[locale],
            required: required && locale === 'en',
          }
          return long ? <TextEntry key={locale} {...field} /> : <LineEntry key={locale} {...field} />
        })}
      </div>
      {help ? <p className="text-sm text-soft">{help}</p> : null}
    </fieldset>
  )
}
