import type { PublishedText } from '@/lib/annotations/passage'
import { publishedTexts } from '@/lib/annotations/published-texts'
import type { Tx } from '@/lib/platform/database'
import type { ForeignNote } from './foreign-note'
import { ownAddress } from './own-address'
import { type Misplaced, type Place, placeOf } from './placing'

/** Why a note has no place on a briefing of ours. */
export type Unmatched = Misplaced | 'no_briefing' | 'retracted'

/** A note's place: on which edition, in which of its revisions, and where. */
export type Matched = Place & {
  briefingId: string
  editionId: string
  revisionId: string
  text: PublishedText
}

type Edition = {
  slug: string
  locale: string
  foldedTitle: string
  briefingId: string
  editionId: string
  currentRevisionId: string
  retracted: boolean
  /** The newest first. */
  revisions: { id: string; number: number }[]
}

const mostRevisions = 20

async function editionsNamed(reader: Tx, slugs: string[], titles: string[]): Promise<Edition[]> {
  return reader.$queryRaw<Edition[]>`
    SELECT b.slug, e.locale::text AS locale, s.folded_title AS "foldedTitle", b.id AS "briefingId", e.id AS "editionId",
      e.current_revision_id AS "currentRevisionId", x.briefing_id IS NOT NULL AS retracted,
      (SELECT json_agg(json_build_object('id', r.id, 'number', r.number) ORDER BY r.number DESC)
       FROM revisions r WHERE r.edition_id = e.id) AS revisions
    FROM briefings b JOIN editions e ON e.briefing_id = b.id AND e.current_revision_id IS NOT NULL
    LEFT JOIN search_entries s ON s.briefing_id = b.id AND s.locale = e.locale
    LEFT JOIN retractions x ON x.briefing_id = b.id
    WHERE b.id IN (SELECT id FROM briefings WHERE slug = ANY(${slugs})
      UNION SELECT briefing_id FROM search_entries
      WHERE folded_title = ANY(ARRAY(SELECT puente_fold(t) FROM unnest(${titles}::text[]) t)) AND briefing_id IS NOT NULL)`
}

/** The titles as the store folds them, each by the title it was. */
async function foldedTitles(reader: Tx, titles: string[]): Promise<Map<string, string>> {
  const rows = await reader.$queryRaw<{ title: string; folded: string }[]>`
    SELECT t AS title, puente_fold(t) AS folded FROM unnest(${titles}::text[]) t`
  return new Map(rows.map(({ title, folded }) => [title, folded]))
}

/** The revision that is named, the current one, then the others from the newest: where the note was made is not always said. */
function revisionsToTry(edition: Edition, named: number | null): string[] {
  const wanted = edition.revisions.find(({ number }) => number === named)
  const others = edition.revisions.slice(0, mostRevisions).map(({ id }) => id)
  return [...new Set([...(wanted ? [wanted.id] : []), edition.currentRevisionId, ...others])]
}

async function matchedIn(
  reader: Tx,
  note: ForeignNote,
  edition: Edition,
  named: number | null,
): Promise<Matched | Misplaced> {
  for (const revisionId of revisionsToTry(edition, named)) {
    const text = (await publishedTexts(reader, [revisionId])).get(revisionId)
    const place = text ? placeOf(text, note) : 'words_missing'
    if (place === 'words_missing') continue
    if (place === 'ambiguous' || !text) return 'ambiguous'
    return { ...place, briefingId: edition.briefingId, editionId: edition.editionId, revisionId, text }
  }
  return 'words_missing'
}

async function matchedAmong(
  reader: Tx,
  note: ForeignNote,
  editions: Edition[],
  named: number | null,
): Promise<Matched | Unmatched> {
  const standing = editions.filter(({ retracted }) => !retracted)
  if (standing.length === 0) return editions.length > 0 ? 'retracted' : 'no_briefing'
  const tried: (Matched | Misplaced)[] = []
  for (const edition of standing) tried.push(await matchedIn(reader, note, edition, named))
  const found = tried.filter((one) => typeof one === 'object')
  if (found.length > 1 || tried.includes('ambiguous')) return 'ambiguous'
  return found[0] ?? 'words_missing'
}

/** For each note its place on a briefing of ours, found by its address (or, without one, by its title) and its words. */
export async function matched(
  reader: Tx,
  notes: readonly ForeignNote[],
  origin: string,
): Promise<(Matched | Unmatched)[]> {
  const addresses = notes.map(({ address }) => ownAddress(address, origin))
  const titles = notes.flatMap(({ address, title }) => (address === '' ? [title] : []))
  const slugs = addresses.flatMap((address) => (address ? [address.slug] : []))
  const editions = await editionsNamed(reader, slugs, titles)
  const folded = await foldedTitles(reader, titles)
  await publishedTexts(
    reader,
    editions.map(({ currentRevisionId }) => currentRevisionId),
  )
  const results: (Matched | Unmatched)[] = []
  for (const [index, note] of notes.entries()) {
    const address = addresses[index] ?? null
    const named = editions.filter((edition) => {
      if (address) return edition.slug === address.slug && edition.locale === address.locale
      return note.address === '' && edition.foldedTitle === folded.get(note.title)
    })
    results.push(await matchedAmong(reader, note, named, note.revision ?? address?.revision ?? null))
  }
  return results
}
