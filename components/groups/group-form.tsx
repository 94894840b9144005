'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { CheckField, TextArea, TextField } from '@/components/ui/field'
import { useFirstError } from '@/components/ui/first-error'
import { FormStatus } from '@/components/ui/form-status'
import type { FormAction } from '@/lib/accounts/form-outcome'
import { type GroupKind, groupKinds, groupLimits } from '@/lib/groups/group'

type Props = {
  action: FormAction
  hidden: Record<string, string>
  first: { name: string; description: string; kind: GroupKind }
  labels: Record<'name' | 'description' | 'kind' | GroupKind | `${GroupKind}_help` | 'submit', string>
}

/** What a group is called, what it is for, and who may enter it. */
export function GroupForm({ action, hidden, first, labels }: Props) {
  const [outcome, send, pending] = useActionState(action, null)
  const form = useFirstError(outcome?.problem?.fields)
  const typed = { ...first, ...outcome?.typed }
  const errors = outcome?.problem?.fields ?? {}
  return (
    <form ref={form} action={send} className="grid max-w-[32rem] gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        key={`name-${typed.name}`}
        name="name"
        label={labels.name}
        defaultValue={typed.name}
        maxLength={groupLimits.name}
        autoComplete="off"
        error={errors.name}
        required
      />
      <TextArea
        key={`description-${typed.description}`}
        name="description"
        label={labels.description}
        defaultValue={typed.description}
        maxLength={groupLimits.description}
        rows={3}
        error={errors.description}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-sm font-medium">{labels.kind}</legend>
        {groupKinds.toReversed().map((kind) => (
          <CheckField
            key={`${kind}-${typed.kind}`}
            type="radio"
            name="kind"
            id={`kind-${kind}`}
            value={kind}
            label={labels[kind]}
            help={labels[`${kind}_help`]}
            defaultChecked={typed.kind === kind}
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" kind="primary" aria-disabled={pending}>
          {labels.submit}
        </Button>
      </div>
      {outcome ? <FormStatus problem={outcome.problem?.message} message={outcome.message} /> : null}
    </form>
  )
}
