'use client'

import { useId } from 'react'
import { TextField } from '@/components/ui/field'

type Props = { label: string; help: string; value: string; known: readonly string[]; onChange: (value: string) => void }

/** Tags in one line with commas between them; the browser's own list completes the one that is being typed. */
export function TagField({ label, help, value, known, onChange }: Props) {
  const id = useId()
  const head = value.slice(0, value.lastIndexOf(',') + 1)
  const used = new Set(value.split(',').map((tag) => tag.trim().toLowerCase()))
  const offered = known.filter((tag) => !used.has(tag.toLowerCase())).slice(0, 50)
  return (
    <>
      <TextField
        id={id}
        name="tags"
        label={label}
        help={help}
        value={value}
        list={`${id}-known`}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-known`}>
        {offered.map((tag) => (
          <option key={tag} value={head ? `${head} ${tag}` : tag} />
        ))}
      </datalist>
    </>
  )
}
