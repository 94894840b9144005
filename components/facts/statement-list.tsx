import { Section } from '@/components/ui/section'
import type { Statement } from '@/lib/facts/judgement'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { translator } from '@/lib/platform/i18n/translate'
import { topicPath } from '@/lib/platform/paths'
import { SourceLine } from './source-line'

/** What named people said, in paraphrase, with the source. Nothing when nobody is recorded. */
export function StatementList({ statements, locale }: { statements: Statement[]; locale: Locale }) {
  if (statements.length === 0) return null
  return (
    <Section title={translator(locale, 'reading')('statements')}>
      <ul className="divide-y divide-line">
        {statements.map((statement) => (
          <li key={statement.slug} className="entry py-3">
            <p className="font-serif text-lg leading-snug">{statement.text}</p>
            <p className="mt-1 text-sm text-soft">
              <a className="link text-ink" href={localized(locale, topicPath(statement.speaker))}>
                {statement.speaker.name}
              </a>
              {'. '}
              <SourceLine source={statement.source} locale={locale} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
