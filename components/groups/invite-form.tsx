'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { FormStatus } from '@/components/ui/form-status'
import type { FormAction } from '@/lib/accounts/form-outcome'

type Props = {
  action: FormAction
  group: string
  labels: Record<'invite' | 'link' | 'link_help' | 'copy' | 'copied', string>
}

function Link({ address, labels }: { address: string; labels: Props['labels'] }) {
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    field.current?.select()
    await navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_auto]">
      <TextField ref={field} name="link" label={labels.link} help={labels.link_help} value={address} readOnly />
      <Button className="sm:mb-7" onClick={copy}>
        <span aria-live="polite">{copied ? labels.copied : labels.copy}</span>
      </Button>
    </div>
  )
}

/** Makes a link into a group and shows it, once: only its hash is kept. */
export function InviteForm({ action, group, labels }: Props) {
  const [outcome, send, pending] = useActionState(action, null)
  return (
    <form action={send} className="grid gap-4">
      <input type="hidden" name="id" value={group} />
      <div>
        <Button type="submit" aria-disabled={pending}>
          {labels.invite}
        </Button>
      </div>
      {outcome?.message ? <Link key={outcome.message} address={outcome.message} labels={labels} /> : null}
      {outcome?.problem ? <FormStatus problem={outcome.problem.message} /> : null}
    </form>
  )
}
