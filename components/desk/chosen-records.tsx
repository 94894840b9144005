'use client'

import { useId, useState } from 'react'
import type { Locale } from '@/lib/platform/i18n/locales'
import { RecordSearch, type RecordSearchLabels } from './record-search'

type Props = {
  name: string
  kind: 'topic' | 'source'
  label: string
  help?: string
  error?: string | undefined
  locale: Locale
  slugs: string[]
  /** The names of the records by `kind:slug`, as far as they are known. */
  names: Record<string, string>
  searchLabel: string
  labels: RecordSearchLabels
  /** At most one: the next one chosen takes its place. */
  single?: boolean
  onChange?: (slugs: string[]) => void
}

/** Records that a form names, each a tick that can be taken away, and a field to find more. Without scripts slugs can be typed. */
export function ChosenRecords(props: Props) {
  const { name, kind, label, help, error, locale, slugs, searchLabel, labels, single = false, onChange } = props
  const [names, setNames] = useState(props.names)
  const id = useId()
  const change = (next: string[]) => onChange?.(next)
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      {slugs.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {slugs.map((slug) => (
            <li key={slug}>
              <label className="touch inline-flex items-center gap-1.5 text-sm">
                <input
                  type="checkbox"
                  name={name}
                  value={slug}
                  defaultChecked
                  onChange={() => change(slugs.filter((other) => other !== slug))}
                  className="size-4 accent-accent"
                />
                {names[`${kind}:${slug}`] ?? slug}
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      <RecordSearch
        kind={kind}
        locale={locale}
        label={searchLabel}
        labels={labels}
        name={name}
        id={id}
        invalid={Boolean(error)}
        describedBy={[error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined}
        onChoose={(record) => {
          setNames({ ...names, [`${kind}:${record.slug}`]: record.name })
          if (single) change([record.slug])
          else if (!slugs.includes(record.slug)) change([...slugs, record.slug])
        }}
      />
      {error ? (
        <p id={`${id}-error`} className="text-sm text-accent">
          {error}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className="text-sm text-soft">
          {help}
        </p>
      ) : null}
    </fieldset>
  )
}
