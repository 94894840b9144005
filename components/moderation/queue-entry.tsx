'use client'

import { type ReactNode, useActionState, useState } from 'react'
import { AccountForm } from '@/components/accounts/account-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/lib/accounts/form-outcome'
import type { DecisionKind } from '@/lib/moderation/decision'
import type { Judgement } from '@/lib/moderation/judgement'

export type Choice = { kind: DecisionKind; label: string; name: string; keys: string }

type Labels = Record<'reason' | 'words' | 'wordsHelp' | 'undo' | 'heading', string> & {
  done: Record<DecisionKind, string>
}

type Props = {
  noteId: string
  seen: string
  choices: Choice[]
  reasons: { value: string; label: string }[]
  /** The reason that most readers gave. */
  likely: string
  labels: Labels
  judge: (before: Judgement, form: FormData) => Promise<Judgement>
  undo: FormAction
  children: ReactNode
}

/** A note that waits and what can be decided on it, in one click; once decided, the way back. */
export function QueueEntry({ noteId, seen, choices, reasons, likely, labels, judge, undo, children }: Props) {
  const [judgement, send, isPending] = useActionState(judge, null)
  const [reason, setReason] = useState(likely)
  const [words, setWords] = useState('')
  const decision = judgement?.decision
  const canHide = choices.some(({ kind }) => kind === 'hide')
  if (decision) {
    return (
      <li data-waiting tabIndex={-1} aria-label={labels.heading} className="border-b border-line py-4 pl-4">
        <div className="flex flex-wrap items-center gap-4 text-soft">
          <p role="status">
            {labels.heading}: {labels.done[decision.kind]}
          </p>
          <AccountForm action={undo} hidden={{ decision: decision.id }} submit={labels.undo} kind="plain" row />
        </div>
      </li>
    )
  }
  return (
    <li
      data-waiting
      tabIndex={-1}
      aria-label={labels.heading}
      className="grid gap-4 border-b border-line py-5 pl-4 focus-within:border-l-2 focus-within:border-l-accent"
    >
      {children}
      <form action={send} className="grid max-w-[46rem] gap-3">
        <input type="hidden" name="id" value={noteId} />
        <input type="hidden" name="seen" value={seen} />
        {canHide ? (
          <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
            <SelectField
              name="reason"
              id={`reason-${noteId}`}
              label={labels.reason}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            >
              {reasons.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </SelectField>
            <TextField
              name="words"
              id={`words-${noteId}`}
              label={labels.words}
              placeholder={labels.wordsHelp}
              maxLength={500}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-3">
          {choices.map(({ kind, label, name, keys }) => (
            <Button
              key={kind}
              type="submit"
              name="kind"
              value={kind}
              kind={kind === 'hide' ? 'danger' : 'plain'}
              aria-label={name}
              aria-disabled={isPending}
              data-keys={keys}
            >
              {label}
            </Button>
          ))}
        </div>
        {judgement?.problem ? (
          <p role="alert" className="text-sm text-accent">
            {judgement.problem.message}
          </p>
        ) : null}
      </form>
    </li>
  )
}
