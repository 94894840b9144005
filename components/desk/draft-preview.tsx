'use client'

import type { Locale } from '@/lib/platform/i18n/locales'
import type { EditorPhrases } from './editor-phrases'
import type { Preview } from './live-preview'

type Props = {
  preview: Preview
  hasFailed: boolean
  locale: Locale
  say: EditorPhrases
  onLine: (line: number) => void
}

/** The page as readers will see it, under what in the text still needs another look. */
export function DraftPreview({ preview, hasFailed, locale, say, onLine }: Props) {
  return (
    <section
      aria-label={say.preview}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
      tabIndex={0}
      className="desk-preview border-t border-line pt-2 lg:sticky lg:top-2 lg:max-h-[calc(100dvh-1rem)] lg:overflow-y-auto lg:border-t-0 lg:border-l lg:pl-8"
    >
      <h2 className="label">{say.preview}</h2>
      <div role="status">
        {hasFailed ? <p className="text-sm text-accent">{say.previewFailed}</p> : null}
        {preview.faults.length > 0 ? (
          <div className="my-2 border-l-2 border-accent pl-3">
            <p className="text-sm font-medium">{say.faultsTitle}</p>
            <ul className="text-sm">
              {preview.faults.map((fault) => (
                <li key={`${fault.line} ${fault.sentence}`}>
                  <button
                    type="button"
                    title={say.goToLine}
                    className="touch text-left underline"
                    onClick={() => onLine(fault.line)}
                  >
                    {fault.sentence}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <div lang={locale}>{preview.page ?? <p className="py-6 font-serif text-lg text-soft">{say.previewEmpty}</p>}</div>
    </section>
  )
}
