'use client'

import { useActionState, useEffect, useState } from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import { useFirstError } from '@/components/ui/first-error'
import { FormStatus } from '@/components/ui/form-status'
import type { FormAction } from '@/lib/accounts/form-outcome'

type Choice = { value: string; label: string }

/** One line of a form. Its words come translated from the page. */
export type FormLine = {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  id?: string
  help?: string
  labelHidden?: boolean
  autoComplete?: string
  minLength?: number
  maxLength?: number
  value?: string
  choices?: Choice[]
}

type Props = {
  action: FormAction
  lines?: FormLine[]
  /** What goes along unseen. */
  hidden?: Record<string, string>
  submit: string
  /** What the button is called for those who do not see where it stands. */
  submitName?: string
  kind?: ButtonKind
  /** The lines and the button beside each other. */
  row?: boolean
  /** Sends the browser's time zone along. */
  withTimeZone?: boolean
}

function Line({ line, typed, error }: { line: FormLine; typed: string | undefined; error: string | undefined }) {
  const { value, choices, type = 'text', ...rest } = line
  const first = typed ?? value ?? ''
  const around = { ...rest, error, defaultValue: first, required: true }
  // A new first value is taken only by a new element.
  if (!choices) return <TextField key={first} type={type} spellCheck={false} {...around} />
  return (
    <SelectField key={first} {...around}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  )
}

function TimeZoneLine() {
  const [zone, setZone] = useState('UTC')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return <input type="hidden" name="timeZone" value={zone} />
}

/** A form of labelled lines: errors stand beside them, what was typed is kept, and it works without scripts. */
export function AccountForm({
  action,
  lines = [],
  hidden = {},
  submit,
  submitName,
  kind = 'primary',
  row,
  withTimeZone,
}: Props) {
  const [outcome, send, pending] = useActionState(action, null)
  const form = useFirstError(outcome?.problem?.fields)
  const layout = row ? 'flex flex-wrap items-center gap-x-3 gap-y-2' : 'grid max-w-[26rem] gap-4'
  return (
    <form ref={form} action={send} noValidate className={layout}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={outcome?.typed[name] ?? value} />
      ))}
      {withTimeZone ? <TimeZoneLine /> : null}
      {lines.map((line) => (
        <Line
          key={line.name}
          line={line}
          typed={outcome?.typed[line.name]}
          error={outcome?.problem?.fields[line.name]}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind={kind} aria-label={submitName} aria-disabled={pending}>
          {submit}
        </Button>
      </div>
      {outcome ? <FormStatus problem={outcome.problem?.message} message={outcome.message} /> : null}
    </form>
  )
}
