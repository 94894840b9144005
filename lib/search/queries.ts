import { connections } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { correctionOf } from './corrections'
import { excerptOf, hasHit, hitEnd, hitStart, lessThan, passageEnd, runsOf } from './excerpt'
import { matchCount, matchesOf } from './matches'
import type { Place } from './place'
import type { BriefingHit, SearchQuery, SearchResults } from './search-query'
import { topicsMatching } from './topic-matches'

const pageLength = 10
const marks = `StartSel="${hitStart}", StopSel="${hitEnd}"`
const wholeTitle = `${marks}, HighlightAll=true`
const passages = `${marks}, MaxFragments=2, MaxWords=24, MinWords=10, FragmentDelimiter="${passageEnd}"`
const edge = 300

type Row = {
  id: string
  slug: string
  locale: Locale
  title: string
  standfirst: string
  excerpt: string
  head: string
  tail: string
  published_at: Date
}

async function hitsAt(places: Place[], words: string): Promise<BriefingHit[]> {
  if (places.length === 0) return []
  const plain = (column: string) => `translate(${column}, '<${hitStart}${hitEnd}${passageEnd}', '${lessThan}')`
  const { rows } = await connections().query<Row>(
    `SELECT e.id, b.slug, e.locale, e.standfirst, e.published_at,
       CASE WHEN $2 = '' THEN ${plain('e.title')} ELSE puente_excerpt(e.locale, ${plain('e.title')}, $2, $3) END AS title,
       CASE WHEN $2 = '' THEN '' ELSE puente_excerpt(e.locale, ${plain('e.body')}, $2, $4) END AS excerpt,
       left(e.body, ${edge}) AS head, right(e.body, ${edge}) AS tail
     FROM search_entries e JOIN briefings b ON b.id = e.briefing_id
     WHERE e.id = ANY ($1::uuid[])`,
    [places.map(({ id }) => id), words, wholeTitle, passages],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return places.flatMap(({ id }) => {
    const row = byId.get(id)
    if (!row) return []
    const { slug, locale, title, standfirst, published_at: publishedAt } = row
    const found = excerptOf(row.excerpt, row.head, row.tail)
    return {
      ...{ slug, locale, standfirst, publishedAt: publishedAt.toISOString() },
      title: runsOf(title),
      excerpt: hasHit(found) ? found : [],
    }
  })
}

async function isTooCommon({ words, languages }: SearchQuery): Promise<boolean> {
  const { rows } = await connections().query<{ empty: boolean }>(
    'SELECT bool_and(numnode(puente_question(language, $1)) = 0) AS empty FROM unnest($2::locale[]) AS language',
    [words, languages],
  )
  return rows[0]?.empty ?? false
}

async function pageOf(query: SearchQuery): Promise<Pick<SearchResults, 'briefings' | 'next'>> {
  const { places, next } = await matchesOf(query, pageLength)
  return { briefings: await hitsAt(places, query.words), next }
}

/**
 * Briefings whose text has the words (websearch: "phrases", -excluded, or), those with them in the title first and then
 * the newest, a page at a time; topics by any of their names; on the first page also how many match. When nothing
 * matches, mistyped words are replaced by the nearest that stand in a text.
 */
export async function search(query: SearchQuery): Promise<SearchResults> {
  const isFirst = query.after === null
  const [page, count, topics] = await Promise.all([
    pageOf(query),
    isFirst ? matchCount(query) : null,
    isFirst && query.words !== '' ? topicsMatching(query.words, query.locale) : [],
  ])
  const found = { ...page, count, topics, corrected: null, isTooCommon: false }
  if (!isFirst || page.briefings.length > 0 || page.next || query.words === '') return found
  if (await isTooCommon(query)) return { ...found, isTooCommon: true }
  const corrected = await correctionOf(query)
  if (corrected === null) return found
  const instead = { ...query, words: corrected }
  const [briefings, counted] = await Promise.all([pageOf(instead), matchCount(instead)])
  if (briefings.briefings.length === 0) return found
  return { ...found, ...briefings, count: counted, corrected }
}
