import type { Actor } from '@/lib/accounts/actor'
import { recordsMatching } from '@/lib/facts/completion'
import { seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { type LinkTarget, linkLimits, type TargetType } from './link'

type Row = { key: string; name: string }

const literally = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

async function briefings(words: string, locale: Locale): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT b.slug AS key, r.title AS name
    FROM briefings b JOIN editions e ON e.briefing_id = b.id JOIN revisions r ON r.id = e.current_revision_id
    WHERE r.title ILIKE ${literally(words)} AND NOT EXISTS (SELECT 1 FROM retractions x WHERE x.briefing_id = b.id)
    ORDER BY e.locale::text = ${locale} DESC, r.published_at DESC, b.id LIMIT ${linkLimits.found}`
}

// Found by words of the text or quote, among one's own and the public ones of the last notes that hold them.
async function notes(actor: Actor, words: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT a.id::text AS key, u.name || ': ' || left(COALESCE(NULLIF(a.body, ''), a.quote), 120) AS name
    FROM annotations a JOIN users u ON u.id = a.author_id
    WHERE a.words @@ websearch_to_tsquery('public.puente_en', ${words}) AND ${seenBy(actor.id)}
    ORDER BY a.id DESC LIMIT ${linkLimits.found}`
}

/** At most eight things of a type that hold the words and that the actor may see. */
export async function linkTargets(
  actor: Actor,
  type: TargetType,
  words: string,
  locale: Locale,
): Promise<LinkTarget[]> {
  if (type === 'source' || type === 'figure') {
    const records = await recordsMatching(type, words, locale)
    return records.slice(0, linkLimits.found).map(({ slug, name, detail }) => {
      return { type, key: slug, name: detail ? `${name} · ${detail}` : name }
    })
  }
  const rows = type === 'briefing' ? await briefings(words, locale) : await notes(actor, words)
  return rows.map(({ key, name }) => ({ type, key, name }))
}
