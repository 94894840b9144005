import { connections } from '@/lib/platform/database'
import { correctedWords, type SearchQuery, wordsToCorrect } from './search-query'

type Correction = { typed: string; meant: string | null }

/** Words in place of those that stand in no text of the languages searched, by their letters; null when nothing is near. */
export async function correctionOf({ words, languages }: SearchQuery): Promise<string | null> {
  const typed = wordsToCorrect(words)
  if (typed.length === 0) return null
  const { rows } = await connections().query<Correction>(
    `SELECT typed, (
       SELECT word FROM search_words
       WHERE locale = ANY ($2::locale[]) AND puente_fold(word) % puente_fold(typed)
       ORDER BY similarity(puente_fold(word), puente_fold(typed)) DESC, abs(length(word) - length(typed)), word
       LIMIT 1
     ) AS meant
     FROM unnest($1::text[]) AS typed
     WHERE NOT EXISTS (
       SELECT FROM unnest($2::locale[]) AS language
       JOIN search_entries ON search_entries.locale = language AND words @@ puente_question(language, typed)
     )`,
    [typed, languages],
  )
  const corrections = new Map(rows.flatMap(({ typed, meant }) => (meant ? [[typed, meant] as const] : [])))
  const corrected = correctedWords(words, corrections)
  return corrected === words ? null : corrected
}
