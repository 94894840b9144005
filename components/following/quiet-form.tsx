'use client'

import { type ReactNode, useActionState } from 'react'
import { FormStatus } from '@/components/ui/form-status'
import type { FollowingOutcome } from '@/lib/following/actions'

type Props = {
  action: (before: FollowingOutcome, form: FormData) => Promise<FollowingOutcome>
  /** What the form sends beside its fields. */
  hidden: Record<string, string>
  /** For buttons that stand elsewhere on the page. */
  id?: string
  className?: string
  children: ReactNode
}

/** A form of few words: it says something only when it did not work. */
export function QuietForm({ action, hidden, id, className, children }: Props) {
  const [outcome, send] = useActionState(action, null)
  return (
    <form id={id} action={send} className={className}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {outcome && !outcome.ok ? <FormStatus problem={outcome.problem.message} /> : null}
    </form>
  )
}
