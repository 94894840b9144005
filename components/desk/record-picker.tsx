'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import type { RecordKind } from '@/lib/facts/completion'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { EditorPhrases } from './editor-phrases'
import { RecordSearch } from './record-search'

const kinds: RecordKind[] = ['figure', 'date', 'topic', 'position', 'votes', 'source']

type Props = {
  open: boolean
  locale: Locale
  /** The language of the text that the binding is for. */
  edition: Locale
  say: EditorPhrases
  onClose: () => void
  /** The binding to be written at the caret. */
  onChoose: (binding: string, kind: RecordKind) => void
}

/** Finds a record and gives the binding that prints it. */
export function RecordPicker({ open, locale, edition, say, onClose, onChoose }: Props) {
  const [kind, setKind] = useState<RecordKind>('figure')
  return (
    <Dialog open={open} onClose={onClose} title={say.insert} closeLabel={say.close}>
      {open ? (
        <div className="grid min-h-72 content-start gap-4">
          <fieldset>
            <legend className="sr-only">{say.insertKind}</legend>
            <div className="flex flex-wrap gap-x-4 gap-y-1">
              {kinds.map((name) => (
                <label key={name} className="touch inline-flex items-center gap-1.5 py-1 text-sm">
                  <input
                    type="radio"
                    name="insert-kind"
                    checked={kind === name}
                    onChange={() => setKind(name)}
                    className="size-4 accent-accent"
                  />
                  {say[`kind_${name}`]}
                </label>
              ))}
            </div>
          </fieldset>
          <RecordSearch
            key={kind}
            kind={kind}
            locale={locale}
            label={say[`find_${kind}`]}
            labels={say}
            onChoose={(_record, binding) => onChoose(binding, kind)}
            waysIn={edition}
            autoFocus
          />
        </div>
      ) : null}
    </Dialog>
  )
}
