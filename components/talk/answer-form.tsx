import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Refusal } from '@/components/annotations/calls'
import { Button } from '@/components/ui/button'
import { annotationLimits } from '@/lib/annotations/annotation'
import { MentionField } from './mention-field'
import type { WrittenFor } from './talk-calls'
import type { TalkLabels } from './talk-labels'

type Props = {
  /** Under which what is typed is kept in this browser until it is sent. */
  keptAs: string
  first: string
  labels: TalkLabels
  submit: string
  audience: WrittenFor
  onSend: (body: string) => Promise<void>
  onCancel: () => void
}

const nameOf = (keptAs: string) => `puente:answer:${keptAs}`

function kept(keptAs: string): string | null {
  try {
    return localStorage.getItem(nameOf(keptAs))
  } catch {
    return null
  }
}

function keep(keptAs: string, body: string | null) {
  try {
    if (body === null) localStorage.removeItem(nameOf(keptAs))
    else localStorage.setItem(nameOf(keptAs), body)
  } catch {
    // Full or forbidden storage: the words live as long as the page.
  }
}

/** Writing an answer, or changing one. What is typed is kept until it is sent or given up. */
export function AnswerForm({ keptAs, first, labels, submit, audience, onSend, onCancel }: Props) {
  const [body, setBody] = useState(() => kept(keptAs) ?? first)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus({ preventScroll: true }), [])
  const change = (next: string) => {
    setBody(next)
    keep(keptAs, next)
  }
  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    if (isSending || body.trim() === '') return
    setSending(true)
    try {
      await onSend(body)
      keep(keptAs, null)
    } catch (error) {
      setFailure((error instanceof Refusal && error.sentence) || labels.failed)
      setSending(false)
    }
  }
  return (
    <form
      ref={form}
      aria-label={labels.your_answer}
      className="grid gap-2"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        }
      }}
    >
      <MentionField
        label={labels.your_answer}
        help={labels.mention_help}
        value={body}
        rows={3}
        maxLength={annotationLimits.body}
        audience={audience}
        peopleLabel={labels.people}
        onChange={change}
      />
      {failure ? (
        <p role="alert" className="text-accent">
          {failure}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={isSending || body.trim() === ''}>
          {isSending ? labels.sending : submit}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            keep(keptAs, null)
            onCancel()
          }}
        >
          {labels.cancel}
        </Button>
      </div>
    </form>
  )
}
