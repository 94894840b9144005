'use client'

import { useActionState, useEffect, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { FormStatus } from '@/components/ui/form-status'
import type { GrantAction } from '@/lib/accounts/grant-form'

type Words = { allow: string; cancel: string; done: string; alone: string }

type Props = {
  action: GrantAction
  /** The request as it came: sent back with the decision. */
  request: Record<string, string> & { origin: string; state: string }
  words: Words
}

const never = () => () => undefined
const hasAsker = () => window.opener !== null

/** Asks the reader, and tells the window that asked: at the origin that was agreed on, and at no other. */
export function ClientConsent({ action, request, words }: Props) {
  const [outcome, send, pending] = useActionState(action, null)
  const isAsked = useSyncExternalStore(never, hasAsker, () => true)
  const { origin, state } = request
  const code = outcome && 'code' in outcome ? outcome.code : null
  useEffect(() => {
    if (code === null) return
    const asker = window.opener as Window | null
    asker?.postMessage({ type: 'authorization_response', code, state }, origin)
    window.close()
  }, [code, origin, state])
  const cancel = () => {
    const asker = window.opener as Window | null
    asker?.postMessage({ type: 'authorization_canceled', state }, origin)
    window.close()
  }
  if (!isAsked) return <FormStatus problem={words.alone} />
  if (code !== null) return <FormStatus message={words.done} />
  return (
    <form action={send} className="grid gap-4">
      {Object.entries(request).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {outcome && 'problem' in outcome ? <FormStatus problem={outcome.problem.message} /> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={pending}>
          {words.allow}
        </Button>
        <Button type="button" kind="plain" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
