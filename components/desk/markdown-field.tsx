'use client'

import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { pressedKey } from '@/components/ui/pressed-key'
import type { RecordKind } from '@/lib/facts/completion'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { EditorPhrases } from './editor-phrases'
import { RecordPicker } from './record-picker'

type Props = {
  value: string
  locale: Locale
  /** The language of the text. */
  edition: Locale
  say: EditorPhrases
  error: string | undefined
  onChange: (markdown: string) => void
  field: RefObject<HTMLTextAreaElement | null>
}

/** Writes at the caret as if typed, so that the browser's undo takes it back. */
function type(field: HTMLTextAreaElement, text: string) {
  field.focus()
  // The only way that keeps the undo history; where a browser lacks it, the text is set and can be taken out by hand.
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

function spaced(field: HTMLTextAreaElement, binding: string, kind: RecordKind): string {
  if (kind !== 'votes') return binding
  const before = field.value.slice(0, field.selectionStart)
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  return `${gap}${binding}\n\n`
}

/** The text of a briefing, with the record at hand: Ctrl+K finds what is to be printed and writes its binding. */
export function MarkdownField({ value, locale, edition, say, error, onChange, field }: Props) {
  const [isPicking, setPicking] = useState(false)
  const caret = useRef<[number, number]>([0, 0])
  const chosen = useRef<{ binding: string; kind: RecordKind } | null>(null)

  function pick() {
    const area = field.current
    if (area) caret.current = [area.selectionStart, area.selectionEnd]
    setPicking(true)
  }

  // The dialog gives the focus back when it has closed; only then can the text take it.
  useEffect(() => {
    const area = field.current
    const choice = chosen.current
    if (isPicking || !area || !choice) return
    chosen.current = null
    area.focus()
    area.setSelectionRange(...caret.current)
    const text = spaced(area, choice.binding, choice.kind)
    const start = area.selectionStart
    type(area, text)
    const blank = text.indexOf('…')
    if (blank >= 0) area.setSelectionRange(start + blank, start + blank + 1)
  }, [isPicking, field])

  function onKeyDown(event: KeyboardEvent) {
    if (pressedKey(event).toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    pick()
  }

  return (
    <div className="grid gap-2">
      <TextArea
        ref={field}
        id={useId()}
        name="markdown"
        label={say.text}
        help={say.textHelp}
        error={error}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        rows={26}
        spellCheck
        className="min-h-[28rem] resize-y font-mono text-sm leading-relaxed"
      />
      <div className="needs-script">
        <Button onClick={pick} aria-keyshortcuts="Control+K">
          {say.insert}
        </Button>
      </div>
      <RecordPicker
        open={isPicking}
        locale={locale}
        edition={edition}
        say={say}
        onClose={() => setPicking(false)}
        onChoose={(binding, kind) => {
          chosen.current = { binding, kind }
          setPicking(false)
        }}
      />
    </div>
  )
}
