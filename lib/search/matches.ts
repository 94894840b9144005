import { connections } from '@/lib/platform/database'
import { type Locale, locales } from '@/lib/platform/i18n/locales'
import type { Place } from './place'
import { hasOperators, type MatchCount, type SearchQuery } from './search-query'

type Candidate = { id: string; published_at: Date; matches: boolean }

// So many texts are read for one page of a phrase, even when it is found in fewer of them than the page could hold.
const candidatesAtOnce = 1_000
const countedAtMost = 100

const filters = `
  AND $1::text IS NOT NULL
  AND ($2::uuid[] = '{}' OR topic_ids @> $2)
  AND ($3::date IS NULL OR published_at >= $3::date)
  AND ($4::date IS NULL OR published_at < $4::date + 1)`

function wordsIn(locale: Locale, words: string): string {
  if (words === '') return ''
  return `AND words @@ puente_terms('${locale}', $1)`
}

/** The condition for hits in the title, or for those in the text alone. */
function wherein(locale: Locale, words: string, inTitle: boolean): string {
  if (words === '') return ''
  if (!inTitle) return `${wordsIn(locale, words)} AND NOT title_words @@ puente_question('${locale}', $1)`
  const whole = hasOperators(words) ? wordsIn(locale, words) : ''
  return `AND title_words @@ puente_terms('${locale}', $1) ${whole}`
}

function decided(locale: Locale, words: string, inTitle: boolean): string {
  if (!hasOperators(words)) return 'TRUE'
  const question = `puente_question('${locale}', $1)`
  return inTitle ? `words @@ ${question} AND title_words @@ ${question}` : `words @@ ${question}`
}

// Plain SQL outside Prisma: its named statements would be planned once for all words, and rare and common words need
// different plans. Only names of languages are put into the text.
function candidatesSql(languages: readonly Locale[], words: string, inTitle: boolean): string {
  const branches = languages.map(
    (locale) => `(
      SELECT id, published_at, ${decided(locale, words, inTitle)} AS matches
      FROM search_entries
      WHERE locale = '${locale}' AND briefing_id IS NOT NULL ${wherein(locale, words, inTitle)} ${filters}
        AND ($5::timestamptz IS NULL OR (published_at, id) < ($5, $6::uuid))
      ORDER BY published_at DESC, id DESC LIMIT $7)`,
  )
  return `SELECT id, published_at, matches FROM (${branches.join(' UNION ALL ')}) found
    ORDER BY published_at DESC, id DESC LIMIT $7`
}

const known = (languages: readonly Locale[]) => locales.filter((locale) => languages.includes(locale))

type Stretch = { places: Place[]; resumeAt: Place | null }

async function stretchOfKind(query: SearchQuery, inTitle: boolean, wanted: number): Promise<Stretch> {
  const { words, topicIds, from, to } = query
  const sql = candidatesSql(known(query.languages), words, inTitle)
  const limit = hasOperators(words) ? candidatesAtOnce : wanted
  const after = query.after?.inTitle === inTitle ? query.after : null
  const values = [words, topicIds, from, to, after?.at ?? null, after?.id ?? null, limit]
  const { rows } = await connections().query<Candidate>(sql, values)
  const candidates = rows.map(({ id, published_at: at, matches }) => ({ matches, place: { inTitle, at, id } }))
  const places = candidates.flatMap(({ matches, place }) => (matches ? [place] : [])).slice(0, wanted)
  const last = places.length === wanted ? places.at(-1) : rows.length === limit ? candidates.at(-1)?.place : undefined
  return { places, resumeAt: last ?? null }
}

/**
 * The entries that match, those with the words in the title first, at most `length` from `query.after` on, and from
 * where to go on. Where a phrase's words are common, a page may hold fewer although more follow: so many texts are read
 * for one page, and no more.
 */
export async function matchesOf(query: SearchQuery, length: number): Promise<{ places: Place[]; next: Place | null }> {
  const wanted = length + 1
  const isPastTitles = query.words === '' || query.after?.inTitle === false
  const titles = isPastTitles ? { places: [], resumeAt: null } : await stretchOfKind(query, true, wanted)
  const rest = titles.resumeAt ? titles : await stretchOfKind(query, false, wanted - titles.places.length)
  const found = titles.resumeAt ? titles.places : [...titles.places, ...rest.places]
  const places = found.slice(0, length)
  return { places, next: found.length > length ? (places.at(-1) ?? null) : rest.resumeAt }
}

/** How many entries match, counted up to a limit. Phrases are counted by their words: at most so many. */
export async function matchCount(query: SearchQuery): Promise<MatchCount> {
  const { words, topicIds, from, to } = query
  const branches = known(query.languages).map(
    (locale) => `(SELECT 1 FROM search_entries
      WHERE locale = '${locale}' AND briefing_id IS NOT NULL ${wordsIn(locale, words)} ${filters} LIMIT $5)`,
  )
  const sql = `SELECT count(*)::int AS count FROM (SELECT 1 FROM (${branches.join(' UNION ALL ')}) found LIMIT $5) counted`
  const { rows } = await connections().query<{ count: number }>(sql, [words, topicIds, from, to, countedAtMost + 1])
  const count = rows[0]?.count ?? 0
  const isMore = count > countedAtMost
  return { atLeast: Math.min(count, countedAtMost), isMore, isExact: !isMore && !hasOperators(words) }
}
