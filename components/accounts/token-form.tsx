'use client'

import { useActionState } from 'react'
import { MadeToken, type MadeWords } from '@/components/accounts/made-token'
import { Button } from '@/components/ui/button'
import { CheckField, SelectField, TextField } from '@/components/ui/field'
import { useFirstError } from '@/components/ui/first-error'
import { FormStatus } from '@/components/ui/form-status'
import { lifetimes, type Scope, scopes, tokenLimits } from '@/lib/accounts/token'
import { freshToken, type TokenAction } from '@/lib/accounts/token-form'

/** The words of the form, translated by its page. */
export type TokenWords = MadeWords & {
  name: string
  nameHelp: string
  may: string
  scopes: Record<Scope, string>
  lifetime: string
  lifetimes: Record<(typeof lifetimes)[number], string>
  make: string
}

/** Asks for a new token and shows its secret, this once. Works without scripts. */
export function TokenForm({ action, words }: { action: TokenAction; words: TokenWords }) {
  const [outcome, send, pending] = useActionState(action, null)
  const fields = outcome?.problem?.fields
  const form = useFirstError(fields)
  const typed = outcome?.typed ?? freshToken
  return (
    <>
      {outcome?.made ? <MadeToken {...outcome.made} words={words} /> : null}
      {/* What was typed is taken as a first value only by new elements. */}
      <form ref={form} action={send} className="grid max-w-[26rem] gap-4">
        <TextField
          key={typed.name}
          name="name"
          id="token-name"
          label={words.name}
          help={words.nameHelp}
          error={fields?.name}
          defaultValue={typed.name}
          maxLength={tokenLimits.name}
          autoComplete="off"
          required
        />
        <fieldset className="grid gap-1.5" aria-describedby={fields?.scopes ? 'scopes-error' : undefined}>
          <legend className="mb-1.5 text-sm font-medium">{words.may}</legend>
          {scopes.map((scope) => (
            <CheckField
              key={`${scope} ${typed.scopes.includes(scope)}`}
              name="scopes[]"
              id={`scope-${scope}`}
              label={words.scopes[scope]}
              value={scope}
              defaultChecked={typed.scopes.includes(scope)}
              aria-invalid={fields?.scopes ? true : undefined}
            />
          ))}
          {fields?.scopes ? (
            <p id="scopes-error" className="text-sm text-accent">
              {fields.scopes}
            </p>
          ) : null}
        </fieldset>
        <SelectField
          key={typed.lifetime}
          name="lifetime"
          label={words.lifetime}
          error={fields?.lifetime}
          defaultValue={typed.lifetime}
        >
          {lifetimes.map((days) => (
            <option key={days} value={days}>
              {words.lifetimes[days]}
            </option>
          ))}
        </SelectField>
        <div>
          <Button type="submit" kind="plain" aria-disabled={pending}>
            {words.make}
          </Button>
        </div>
        {outcome?.problem ? <FormStatus problem={outcome.problem.message} /> : null}
      </form>
    </>
  )
}
