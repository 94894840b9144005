import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { TextArea } from '@/components/ui/field'
import { peopleNamed, type WrittenFor } from './talk-calls'

type Props = {
  label: string
  help?: string
  value: string
  rows: number
  maxLength: number
  /** Whose names are offered; null offers none. */
  audience: WrittenFor | null
  peopleLabel: string
  onChange: (value: string) => void
}

const waitMilliseconds = 150

const begun = /(?:^|[\s(])@([\p{L}][\p{L}\p{N}'’. -]{0,40})$/u

/** A text in which `@` offers the names of those who will be able to read it. */
export function MentionField({ label, help, value, rows, maxLength, audience, peopleLabel, onChange }: Props) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState('')
  const [names, setNames] = useState<string[]>([])
  const [at, setAt] = useState(0)
  const { visibility, groupId } = audience ?? { visibility: 'private' as const, groupId: null }

  useEffect(() => {
    setNames([])
    if (!start || visibility === 'private' || (visibility === 'group' && !groupId)) return
    let here = true
    const timer = setTimeout(() => {
      peopleNamed(start, { visibility, groupId }).then(
        (found) => {
          if (!here) return
          setNames([...new Set(found)])
          setAt(0)
        },
        () => undefined,
      )
    }, waitMilliseconds)
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [start, visibility, groupId])

  const look = (area: HTMLTextAreaElement) => {
    setStart(begun.exec(area.value.slice(0, area.selectionStart))?.[1] ?? '')
  }
  const choose = (name: string) => {
    const area = box.current?.querySelector('textarea')
    if (!area) return
    const caret = area.selectionStart
    const head = `${value.slice(0, caret - start.length)}${name} `
    onChange(head + value.slice(caret))
    setStart('')
    requestAnimationFrame(() => {
      area.focus()
      area.setSelectionRange(head.length, head.length)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (names.length === 0 || event.ctrlKey || event.metaKey) return
    const name = names[at]
    if (key === 'ArrowDown' || key === 'ArrowUp')
      setAt((at + (key === 'ArrowDown' ? 1 : names.length - 1)) % names.length)
    else if ((key === 'Enter' || key === 'Tab') && name !== undefined) choose(name)
    else if (key === 'Escape') setStart('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = names.length > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div ref={box} className="relative" onKeyDown={onKeyDown}>
      <TextArea
        id={`${id}-text`}
        name="body"
        label={label}
        help={help}
        rows={rows}
        maxLength={maxLength}
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-people` : undefined}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        onChange={(event) => {
          onChange(event.target.value)
          look(event.target)
        }}
        onBlur={() => setStart('')}
      />
      {isOpen ? (
        <div
          id={`${id}-people`}
          role="listbox"
          aria-label={peopleLabel}
          tabIndex={-1}
          className="absolute inset-x-0 top-full z-50 -mt-6 border border-soft bg-raised py-1 text-sm"
        >
          {names.map((name, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
            <div
              key={name}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className={`cursor-pointer px-3 py-1.5 ${place === at ? 'bg-wash' : ''}`}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              {name}
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}
