import { handler } from '@/lib/platform/api'
import { isLocale } from '@/lib/platform/i18n/locales'
import { localeOf } from '@/lib/platform/request'
import { parse } from '@/lib/platform/untrusted'
import { searchQuery } from '@/lib/search/asking'
import { writtenPlace } from '@/lib/search/place'
import { search } from '@/lib/search/queries'
import { SearchForm, sentFields } from '@/lib/search/schema'

/** The search page's answer for programs: the same parameters, and `locale` for the language of topics' names. */
export const GET = handler(async (request) => {
  const sent = Object.fromEntries(new URL(request.url).searchParams)
  const locale = isLocale(sent.locale) ? sent.locale : localeOf(request.headers)
  const query = await searchQuery(parse(SearchForm, sentFields(sent)), locale)
  const { next, ...results } = await search(query)
  return Response.json(
    { ...results, next: next && writtenPlace(next) },
    { headers: { 'cache-control': 'no-store', vary: 'accept-language' } },
  )
})
