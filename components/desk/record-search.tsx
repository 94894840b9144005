'use client'

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { FoundRecord, RecordKind } from '@/lib/facts/completion'
import type { Locale } from '@/lib/platform/i18n/locales'

export type RecordSearchLabels = { nothingFound: string; searchFailed: string }

type Choice = { record: FoundRecord; way: FoundRecord['ways'][number] | undefined }

type Props = {
  kind: RecordKind
  locale: Locale
  label: string
  labels: RecordSearchLabels
  /** Offers every way to print a record in the language of a text, not only the record. */
  waysIn?: Locale
  onChoose: (record: FoundRecord, binding: string) => void
  /** The field's name, so that without scripts a slug can be typed. */
  name?: string
  autoFocus?: boolean
  describedBy?: string
  invalid?: boolean
  id?: string
}

const pauseMilliseconds = 180

function useFound(kind: RecordKind, locale: Locale, edition: Locale, query: string) {
  const [found, setFound] = useState<FoundRecord[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    setFound(null)
    if (query.trim() === '') return
    const asked = new AbortController()
    const timer = setTimeout(async () => {
      const wanted = new URLSearchParams({ kind, locale, edition, q: query.trim().slice(0, 100) })
      try {
        const answer = await fetch(`/api/v1/desk/records?${wanted}`, { signal: asked.signal })
        if (!answer.ok) throw new Error(String(answer.status))
        setFound(((await answer.json()) as { records: FoundRecord[] }).records)
        setFailed(false)
      } catch {
        if (!asked.signal.aborted) setFailed(true)
      }
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      asked.abort()
    }
  }, [kind, locale, edition, query])
  return { found, hasFailed }
}

/** A field that finds records by their words: arrows move, Enter takes, Escape closes the list. */
export function RecordSearch(props: Props) {
  const { kind, locale, label, labels, waysIn, onChoose, name, autoFocus, describedBy, invalid } = props
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const { found, hasFailed } = useFound(kind, locale, waysIn ?? locale, query)
  // The attribute, which React leaves out, is what an opening dialog looks for.
  useLayoutEffect(() => {
    if (autoFocus) field.current?.setAttribute('autofocus', '')
  }, [autoFocus])
  const ownId = useId()
  const id = props.id ?? ownId
  const listId = `${id}-list`
  const choices: Choice[] = (found ?? []).flatMap((record) =>
    (waysIn ? record.ways : record.ways.slice(0, 1)).map((way) => ({ record, way })),
  )
  const isOpen = query.trim() !== '' && (found !== null || hasFailed)

  function choose(choice: Choice | undefined) {
    if (!choice) return
    setQuery('')
    setActive(0)
    onChoose(choice.record, choice.way?.binding ?? '')
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      // Enter in this field never sends the form around it.
      event.preventDefault()
      choose(choices[active])
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (choices.length > 0) setActive((active + step + choices.length) % choices.length)
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      event.stopPropagation()
      setQuery('')
    }
  }

  return (
    <div className="relative">
      <input
        ref={field}
        id={id}
        name={name}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && choices.length > 0 ? `${id}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={label}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() =>
          setTimeout(() => setQuery((typed) => (document.activeElement === field.current ? typed : '')), 200)
        }
        className="block w-full rounded-sm border border-soft/60 bg-raised px-3 py-1.5 text-base text-ink placeholder:text-soft hover:border-soft aria-invalid:border-accent"
      />
      <div
        id={listId}
        role="listbox"
        aria-label={label}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-y-auto rounded-sm border border-line bg-raised py-1"
      >
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that owns the list
          <div
            key={`${choice.record.slug} ${choice.way?.binding}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
            className="cursor-pointer px-3 py-1.5 text-sm aria-selected:bg-wash pointer-coarse:py-3"
          >
            {choice.record.name}
            <span className="text-soft"> {choice.record.detail}</span>
            {waysIn && choice.way ? (
              <span className="flex flex-wrap items-baseline gap-x-3">
                {choice.way.prints ? <span lang={waysIn}>{choice.way.prints}</span> : null}
                <code className="font-mono text-xs text-soft">{choice.way.binding}</code>
              </span>
            ) : null}
          </div>
        ))}
      </div>
      <p role="status" className="text-sm text-soft">
        {isOpen && choices.length === 0 ? (hasFailed ? labels.searchFailed : labels.nothingFound) : ''}
      </p>
    </div>
  )
}
