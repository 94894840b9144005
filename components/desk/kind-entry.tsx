'use client'

import { useId } from 'react'
import { CheckField } from '@/components/ui/field'
import { useEntered } from './action-form'

type Props = { label: string; kinds: { value: string; label: string; help: string }[] }

/** What kind of revision this is: one of a few, each said in a sentence. None is chosen beforehand. */
export function KindEntry({ label, kinds }: Props) {
  const { typed, error } = useEntered('kind')
  const id = useId()
  return (
    <fieldset key={typed} className="grid gap-2.5" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {kinds.map((kind) => (
        <CheckField
          key={kind.value}
          type="radio"
          name="kind"
          id={`${id}-${kind.value}`}
          value={kind.value}
          label={kind.label}
          help={kind.help}
          defaultChecked={typed === kind.value}
          aria-invalid={error ? true : undefined}
        />
      ))}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-accent">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
