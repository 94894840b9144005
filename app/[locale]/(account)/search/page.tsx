import type { Metadata } from 'next'
import { connection } from 'next/server'
import { alternatesOf } from '@/components/layout/alternates'
import { PageFrame } from '@/components/layout/page-frame'
import { PageTitle } from '@/components/layout/page-title'
import { SearchForm } from '@/components/search/search-form'
import { FoundResults } from '@/components/search/search-results'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { spokenProblem } from '@/lib/platform/i18n/sentences'
import { translator } from '@/lib/platform/i18n/translate'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'
import { searchQuery } from '@/lib/search/asking'
import { writtenPlace } from '@/lib/search/place'
import { search } from '@/lib/search/queries'
import { SearchForm as SearchFormFields, sentFields } from '@/lib/search/schema'
import type { SearchResults } from '@/lib/search/search-query'
import { countryChoices } from '@/lib/search/topic-matches'
import { pageLocale } from '../../page-locale'

export const instant = false

type Props = PageProps<'/[locale]/search'>
type Fields = ReturnType<typeof sentFields>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = translator(pageLocale((await params).locale), 'search')
  const words = sentFields(await searchParams).q.slice(0, 200)
  return { title: words ? t('titleWith', { words }) : t('title'), robots: { index: false } }
}

type Outcome = { results: SearchResults | null; errors: Record<string, string> }

async function outcomeOf(fields: Fields, locale: Locale): Promise<Outcome> {
  const isEmpty = Object.values(fields).every((value) => value.trim() === '')
  if (isEmpty) return { results: null, errors: {} }
  try {
    const query = await searchQuery(parse(SearchFormFields, fields), locale)
    return { results: await search(query), errors: {} }
  } catch (error) {
    if (error instanceof Problem) return { results: null, errors: spokenProblem(error, locale).fields }
    throw error
  }
}

function addressWith(fields: Fields, locale: Locale, changed: Partial<Fields>): string {
  const filled = Object.entries({ ...fields, after: '', ...changed }).filter(([, value]) => value !== '')
  return `${localized(locale, paths.search())}?${new URLSearchParams(filled)}`
}

export default async function Search({ params, searchParams }: Props) {
  await connection()
  const locale = pageLocale((await params).locale)
  const fields = sentFields(await searchParams)
  const t = translator(locale, 'search')
  const [{ results, errors }, countries] = await Promise.all([outcomeOf(fields, locale), countryChoices(locale)])
  const { q, after, language, ...limits } = fields
  const next = results?.next ? addressWith(fields, locale, { after: writtenPlace(results.next) }) : null
  return (
    <PageFrame locale={locale} place="search" alternates={alternatesOf(paths.search())}>
      <div className="page max-w-[52rem] py-8 sm:py-12">
        <PageTitle title={t('title')} told={results ? undefined : t('start')} />
        <SearchForm locale={locale} fields={fields} errors={errors} countries={countries} />
        {results ? (
          <FoundResults
            results={results}
            locale={locale}
            next={next}
            everywhere={language === 'all' ? null : addressWith(fields, locale, { language: 'all' })}
            isNarrowed={Object.values(limits).some(Boolean)}
          />
        ) : null}
      </div>
    </PageFrame>
  )
}
