'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

/** `made` has `{name}` where the token's name stands. */
export type MadeWords = { made: string; madeHelp: string; copy: string; copied: string }

type Props = { name: string; secret: string; words: MadeWords }

/** A token's secret, to be copied now. It gets the focus, so that nobody passes it by. */
export function MadeToken({ name, secret, words }: Props) {
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector('input')?.select()
  }, [])
  const copy = () => navigator.clipboard.writeText(secret).then(() => setCopied(true))
  return (
    <div ref={box} role="status" className="mb-6 border-l-2 border-accent pl-4">
      <TextField
        name="secret"
        label={words.made.replace('{name}', () => name)}
        help={words.madeHelp}
        defaultValue={secret}
        className="font-mono text-sm"
        readOnly
        spellCheck={false}
        autoComplete="off"
      />
      <Button kind="quiet" className="mt-1 -ml-3.5" onClick={() => void copy()}>
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  )
}
