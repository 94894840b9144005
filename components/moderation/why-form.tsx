import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField, TextArea } from '@/components/ui/field'
import { moderationReasons } from '@/lib/annotations/treatment'
import type { Refused, Why } from './safety-calls'

type Words = { send: string; help?: string; words: string; notSent: string }

type Props = {
  labels: Words
  /** The reasons by name, and what the choice is called; without it only words are asked for, which are needed then. */
  reasons?: { label: string; names: Record<string, string> }
  onSend: (why: Why) => Promise<Refused | null>
  onDone: () => void
}

/** Asks why: a reason and a sentence. What was typed stays until it has been taken. */
export function WhyForm({ labels, reasons, onSend, onDone }: Props) {
  const id = useId()
  const [why, setWhy] = useState<Why>({ reason: 'abuse', words: '' })
  const [isSending, setSending] = useState(false)
  const [refused, setRefused] = useState('')

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    const refusal = await onSend(why)
    setSending(false)
    if (refusal) setRefused(refusal.sentence || labels.notSent)
    else onDone()
  }

  return (
    <form onSubmit={send} className="grid gap-3 py-2 text-sm">
      {reasons ? (
        <SelectField
          name="reason"
          id={`${id}-reason`}
          label={reasons.label}
          value={why.reason}
          onChange={(event) => setWhy({ ...why, reason: event.target.value as Why['reason'] })}
        >
          {moderationReasons.map((reason) => (
            <option key={reason} value={reason}>
              {reasons.names[reason]}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextArea
        name="words"
        id={`${id}-words`}
        label={labels.words}
        help={labels.help}
        rows={2}
        maxLength={500}
        required={!reasons}
        value={why.words}
        onChange={(event) => setWhy({ ...why, words: event.target.value })}
      />
      {refused ? (
        <p role="alert" className="text-accent">
          {refused}
        </p>
      ) : null}
      <div>
        <Button type="submit" aria-disabled={isSending}>
          {labels.send}
        </Button>
      </div>
    </form>
  )
}
