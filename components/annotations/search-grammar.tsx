import { operators, operatorValues } from '@/lib/annotations/notes-question'
import type { Locale } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'

/** What can be typed into the search of notes, beside its field: each operator with an example and what it finds. */
export function SearchGrammar({ locale }: { locale: Locale }) {
  const t = translator(locale, 'notebook')
  return (
    <details>
      <summary className="touch text-sm font-medium">{t('grammar')}</summary>
      <div className="mt-3 grid gap-3 text-sm">
        <p className="max-w-[44rem] text-soft">{t('grammar_words')}</p>
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(9rem,auto)_1fr]">
          {operators.map((operator) => (
            <div key={operator} className="grid gap-0.5 sm:contents">
              <dt>
                <code className="font-mono text-[0.9em]">{t(`example.${operator}`)}</code>
              </dt>
              <dd className="text-soft">
                {t(`finds.${operator}`)}
                {operatorValues[operator] ? (
                  <>
                    {' '}
                    <code className="font-mono text-[0.9em]">{operatorValues[operator].join(', ')}</code>
                  </>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
