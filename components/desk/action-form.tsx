'use client'

import { createContext, type ReactNode, use, useActionState } from 'react'
import { Button, type ButtonKind } from '@/components/ui/button'
import { useFirstError } from '@/components/ui/first-error'
import { FormStatus } from '@/components/ui/form-status'
import type { FormAnswer } from '@/lib/platform/form-answer'

type Entered = { typed: Record<string, unknown>; errors: Record<string, string> }

const Typed = createContext<Entered>({ typed: {}, errors: {} })

/** What was typed into a field before the form came back, and what is wrong with it. */
export function useEntered(name: string): { typed: string | undefined; all: string[] | undefined; error?: string } {
  const { typed, errors } = use(Typed)
  const [outer = '', inner] = name.split('.', 2)
  const group = typed[outer]
  const value = inner === undefined ? group : (group as Record<string, string> | undefined)?.[inner]
  const all = value === undefined ? undefined : [value].flat().filter((text) => typeof text === 'string')
  const error = errors[name] ?? (inner === 'en' ? errors[outer] : undefined)
  return { typed: all?.[0], all, ...(error === undefined ? {} : { error }) }
}

type Action = (former: FormAnswer, form: FormData) => Promise<FormAnswer>

type Props = {
  action: Action
  submit: string
  kind?: ButtonKind
  /** Said instead of `submit` while the work is done. */
  busy: string
  /** What is sent along unseen. */
  hidden?: Record<string, string | number>
  /** Beside the button: a way back, a second button. */
  beside?: ReactNode
  className?: string
  label?: string
  children?: ReactNode
}

/** A form for one action. What was typed stays, errors stand beside their fields, a second click sends nothing; works without scripts. */
export function ActionForm({
  action,
  submit,
  kind = 'primary',
  busy,
  hidden = {},
  beside,
  className,
  label,
  children,
}: Props) {
  const [state, send, isPending] = useActionState(action, null)
  const problem = state && !state.answer.ok ? state.answer.problem : undefined
  const form = useFirstError(problem?.fields)
  const entered = { typed: state?.typed ?? {}, errors: problem?.fields ?? {} }
  return (
    <form ref={form} action={send} noValidate className={className ?? 'grid gap-4'} aria-label={label}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Typed value={entered}>{children}</Typed>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          kind={kind}
          aria-disabled={isPending}
          onClick={(event) => isPending && event.preventDefault()}
        >
          {isPending ? busy : submit}
        </Button>
        {beside}
        <FormStatus problem={problem?.message} />
      </div>
    </form>
  )
}
