import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { type Translate, translator } from '@/lib/platform/i18n/translate'
import { topicPath } from '@/lib/platform/paths'
import type { SearchResults } from '@/lib/search/search-query'
import { SearchHit } from './search-hit'

type Props = {
  results: SearchResults
  locale: Locale
  /** The addresses of the next page and of the same search in every language. */
  next: string | null
  everywhere: string | null
  isNarrowed: boolean
}

function countWords(count: SearchResults['count'], t: Translate): string {
  if (!count) return ''
  const { atLeast, isExact, isMore } = count
  if (isExact) return t('count', { count: atLeast })
  return t(isMore ? 'more' : 'about', { count: atLeast })
}

function Nothing({ results, locale, next, everywhere, isNarrowed }: Props) {
  const t = translator(locale, 'search')
  if (next)
    return (
      <EmptyState
        action={
          <a className="link" href={next}>
            {t('goOn')}
          </a>
        }
      >
        {t('partial')}
      </EmptyState>
    )
  if (results.isTooCommon) return <EmptyState>{t('tooCommon')}</EmptyState>
  return (
    <EmptyState
      action={
        everywhere ? (
          <a className="link" href={everywhere}>
            {t('everywhere')}
          </a>
        ) : undefined
      }
    >
      {t(isNarrowed ? 'noneFiltered' : 'none')} {t('noneHint')}
    </EmptyState>
  )
}

function TopicsFound({ results, locale }: Pick<Props, 'results' | 'locale'>) {
  if (results.topics.length === 0) return null
  return (
    <Section title={translator(locale, 'search')('topics')} className="mb-8">
      <ul className="flex flex-wrap gap-x-5 gap-y-2 font-serif text-lg">
        {results.topics.map((topic) => (
          <li key={topic.id}>
            <a className="link touch" href={localized(locale, topicPath(topic))}>
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was found: topics by name, then briefings; or a sentence on what to try instead. */
export function FoundResults(props: Props) {
  const { results, locale, next } = props
  const t = translator(locale, 'search')
  const { briefings, corrected, count } = results
  return (
    <div className="mt-8" id="results">
      <TopicsFound results={results} locale={locale} />
      {corrected ? (
        <p role="status" className="mb-4 font-serif text-lg">
          {t('corrected', { words: corrected })}
        </p>
      ) : null}
      {briefings.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <Section title={t('results')} aside={countWords(count, t)}>
          {briefings.map((hit) => (
            <SearchHit key={`${hit.slug}-${hit.locale}`} hit={hit} locale={locale} />
          ))}
          {next ? (
            <p className="border-t border-line py-4">
              <a className="link" href={next}>
                {t('next')}
              </a>
            </p>
          ) : null}
        </Section>
      )}
    </div>
  )
}
