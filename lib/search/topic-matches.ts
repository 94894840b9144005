import { connections } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { TopicSummary } from '@/lib/topics/topic'

const topicsShown = 6
// Of names that share letters with what was typed, so many are compared.
const topicsCompared = 500

const namedIn = (locale: '$1' | '$2') => `
  SELECT t.id, t.slug, t.kind::text, t.iso2, n.name
  FROM topics t
  JOIN LATERAL (
    SELECT name FROM topic_names WHERE topic_id = t.id ORDER BY locale <> ${locale}::locale, locale LIMIT 1
  ) n ON TRUE`

/** The topics whose name or other name, in any language, has the words in it or nearly; the nearest first. */
export async function topicsMatching(words: string, locale: Locale): Promise<TopicSummary[]> {
  const sql = `
    WITH near AS (
      SELECT topic_id, puente_fold(title || ' ' || standfirst) AS names
      FROM search_entries
      WHERE topic_id IS NOT NULL AND puente_fold(title || ' ' || standfirst) %> puente_fold($1)
      LIMIT ${topicsCompared}
    ), nearest AS (
      SELECT topic_id, max(word_similarity(puente_fold($1), names)) AS nearness, min(length(names)) AS length
      FROM near GROUP BY topic_id
      ORDER BY nearness DESC, length, topic_id LIMIT ${topicsShown}
    )
    SELECT named.* FROM nearest JOIN (${namedIn('$2')}) named ON named.id = nearest.topic_id
    ORDER BY nearness DESC, length, topic_id`
  const { rows } = await connections().query<TopicSummary>(sql, [words, locale])
  return rows
}

/** The one topic of this name (in any language, accents and case aside), other name or name in addresses; null for none. */
export async function topicNamed(name: string, locale: Locale): Promise<TopicSummary | null> {
  const sql = `${namedIn('$2')}
    WHERE t.slug = $1 OR t.id IN (
      SELECT topic_id FROM search_entries
      WHERE topic_id IS NOT NULL AND puente_fold(title || ' ' || standfirst) %> puente_fold($1)
        AND puente_fold($1) = ANY (string_to_array(puente_fold(title || ' · ' || standfirst), ' · '))
    )
    ORDER BY t.slug <> $1, t.slug LIMIT 1`
  const { rows } = await connections().query<TopicSummary>(sql, [name, locale])
  return rows[0] ?? null
}

/** Every country, in the order of its name in one language. */
export async function countryChoices(locale: Locale): Promise<TopicSummary[]> {
  const { rows } = await connections().query<TopicSummary>(`${namedIn('$1')} WHERE t.kind = 'country'`, [locale])
  return rows.sort((a, b) => a.name.localeCompare(b.name, locale))
}
