'use client'

import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { CheckField, TextField } from '@/components/ui/field'
import { useFirstError } from '@/components/ui/first-error'
import { FormStatus } from '@/components/ui/form-status'
import { type AddressAction, type AddressOutcome, freshAddress } from '@/lib/accounts/address-form'
import { type FeedScope, feedScopes, tokenLimits } from '@/lib/accounts/token'

/** The words of the forms, translated by their page. `made` has `{name}` where the address's name stands. */
export type AddressWords = {
  name: string
  nameHelp: string
  opens: string
  scopes: Record<FeedScope, string>
  endings: Record<string, string>
  make: string
  made: string
  madeHelp: string
}

type Made = NonNullable<NonNullable<AddressOutcome>['made']>

/** The addresses, to be copied now. The first gets the focus, so that nobody passes them by. */
function MadeAddresses({ name, addresses, words }: Made & { words: AddressWords }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('input')?.select()
  }, [])
  return (
    <div ref={box} role="status" className="mb-6 grid gap-3 border-l-2 border-accent pl-4">
      <p className="font-medium">{words.made.replace('{name}', () => name)}</p>
      <p className="text-sm text-soft">{words.madeHelp}</p>
      {addresses.map(({ ending, url }) => (
        <TextField
          key={ending}
          name={`address-${ending}`}
          label={words.endings[ending] ?? ending}
          defaultValue={url}
          className="font-mono text-sm"
          readOnly
          spellCheck={false}
          autoComplete="off"
        />
      ))}
    </div>
  )
}

/** Asks for a new private address and shows it, this once. Works without scripts. */
export function AddressForm({ action, words }: { action: AddressAction; words: AddressWords }) {
  const [outcome, send, pending] = useActionState(action, null)
  const fields = outcome?.problem?.fields
  const form = useFirstError(fields)
  const typed = outcome?.typed ?? freshAddress
  return (
    <>
      {outcome?.made ? <MadeAddresses {...outcome.made} words={words} /> : null}
      <form ref={form} action={send} className="grid max-w-[26rem] gap-4">
        <TextField
          key={typed.name}
          name="name"
          id="address-name"
          label={words.name}
          help={words.nameHelp}
          error={fields?.name}
          defaultValue={typed.name}
          maxLength={tokenLimits.name}
          autoComplete="off"
          required
        />
        <fieldset className="grid gap-1.5" aria-describedby={fields?.scopes ? 'address-scopes-error' : undefined}>
          <legend className="mb-1.5 text-sm font-medium">{words.opens}</legend>
          {feedScopes.map((scope) => (
            <CheckField
              key={`${scope} ${typed.scopes.includes(scope)}`}
              name="scopes[]"
              id={`address-${scope}`}
              label={words.scopes[scope]}
              value={scope}
              defaultChecked={typed.scopes.includes(scope)}
              aria-invalid={fields?.scopes ? true : undefined}
            />
          ))}
          {fields?.scopes ? (
            <p id="address-scopes-error" className="text-sm text-accent">
              {fields.scopes}
            </p>
          ) : null}
        </fieldset>
        <div>
          <Button type="submit" aria-disabled={pending}>
            {words.make}
          </Button>
        </div>
        {outcome?.problem ? <FormStatus problem={outcome.problem.message} /> : null}
      </form>
    </>
  )
}

type ReplaceProps = {
  action: AddressAction
  tokenId: string
  label: string
  name: string
  words: AddressWords
  /** What stands beside the button. */
  children: ReactNode
}

/** Replaces an address whose secret has got about, and shows the new one. */
export function ReplaceAddress({ action, tokenId, label, name, words, children }: ReplaceProps) {
  const [outcome, send, pending] = useActionState(action, null)
  return (
    <>
      <div className="flex flex-wrap items-start gap-3">
        <form action={send}>
          <input type="hidden" name="tokenId" value={tokenId} />
          <Button type="submit" aria-label={name} aria-disabled={pending}>
            {label}
          </Button>
          {outcome?.problem ? <FormStatus problem={outcome.problem.message} /> : null}
        </form>
        {children}
      </div>
      {outcome?.made ? (
        <div className="col-span-full">
          <MadeAddresses {...outcome.made} words={words} />
        </div>
      ) : null}
    </>
  )
}
