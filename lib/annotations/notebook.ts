import type { Actor } from '@/lib/accounts/actor'
import { groupIdsOf, seenBy } from '@/lib/groups/audience'
import { db } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import type { AnnotationInBriefing } from './annotation'
import { readQuestion } from './notes-question'
import { briefingColumns, fromBriefings, inBriefings, type NoteRow } from './queries'
import { scopeCondition, termCondition } from './question-conditions'
import { annotationColumns } from './rows'
import type { NotesFilter } from './schema'

/** A page of the reader's notes; `next` is the `after` of the page that follows, null at the end. */
export type NotebookPage = { notes: AnnotationInBriefing[]; next: string | null }

const literally = (words: string) => words.replace(/[\\%_]/g, '\\$&')

/** When a note got its id (RFC 9562, version 7): its place in the list when it was removed while the list was read. */
const madeAt = (id: string) => new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16))

/** Words are found by their stems; in one's own notes, of which there are not too many, also wherever they stand to the letter. */
function wordsCondition(words: string, scope: NotesFilter['scope']): Prisma.Sql {
  const stems = Prisma.sql`a.words @@ puente_notes_question(${words})`
  if (scope === 'groups' || scope === 'everyone') return stems
  return Prisma.sql`(${stems}
    OR puente_fold(a.body || ' ' || a.quote) LIKE '%' || puente_fold(${literally(words)}) || '%')`
}

function questionConditions(actor: Actor, { q = '', scope }: NotesFilter): Prisma.Sql[] {
  const question = readQuestion(q)
  if ('key' in question) return [Prisma.sql`false`]
  const { words, terms } = question
  return [...(words ? [wordsCondition(words, scope)] : []), ...terms.map((term) => termCondition(term, actor))]
}

const asksForReplies = (q: string | undefined) => /\bis:"?reply\b/i.test(q ?? '')

/** The conditions of a filter on the rows of `fromBriefings`. */
function conditions(actor: Actor, filter: NotesFilter): Prisma.Sql[] {
  const { q, briefing, topic, tag, colour, visibility, group, label, kind, passage, state, after } = filter
  // What one deleted is one's own, whatever else is asked for.
  const deleted = Prisma.sql`(a.author_id = ${actor.id}::uuid AND a.withdrawn_at IS NOT NULL)`
  const where = [
    state === 'deleted' ? deleted : scopeCondition(filter.scope, actor),
    ...questionConditions(actor, filter),
  ]
  if (briefing) where.push(Prisma.sql`b.slug = ${briefing}`)
  if (topic) {
    where.push(Prisma.sql`EXISTS (SELECT 1 FROM briefing_topics bt JOIN topics tp ON tp.id = bt.topic_id
      WHERE bt.briefing_id = a.briefing_id AND tp.slug = ${topic})`)
  }
  if (tag) where.push(termCondition({ operator: 'tag', value: tag, isExcluded: false }, actor))
  if (colour) where.push(Prisma.sql`a.colour = ${colour}::colour`)
  if (visibility) where.push(Prisma.sql`a.visibility = ${visibility}::visibility`)
  if (group) where.push(Prisma.sql`a.group_id = ${group}::uuid`)
  if (label) where.push(Prisma.sql`a.label = ${label}::note_label`)
  if (kind !== 'any' && !asksForReplies(q))
    where.push(kind === 'reply' ? Prisma.sql`a.parent_id IS NOT NULL` : Prisma.sql`a.parent_id IS NULL`)
  if (kind === 'note') where.push(Prisma.sql`a.body <> ''`)
  if (kind === 'highlight') where.push(Prisma.sql`a.body = ''`)
  if (passage) {
    where.push(
      Prisma.sql`CASE WHEN a.revision_id = e.current_revision_id THEN 'unchanged' ELSE n.status::text END = ${passage}`,
    )
  }
  if (after) {
    where.push(Prisma.sql`(a.created_at, a.id) < (COALESCE((SELECT l.created_at FROM annotations l
      WHERE l.id = ${after}::uuid), ${madeAt(after)}), ${after}::uuid)`)
  }
  return where
}

/** The reader's notes and highlights that fit the filter, the latest first. */
export async function notesOf(actor: Actor, filter: NotesFilter, limit = 20): Promise<NotebookPage> {
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(actor.id)}, ${briefingColumns} ${fromBriefings}
    WHERE ${Prisma.join(conditions(actor, filter), ' AND ')}
    ORDER BY a.created_at DESC, a.id DESC LIMIT ${limit + 1}`
  const notes = await inBriefings(rows.slice(0, limit))
  return { notes, next: rows.length > limit ? (notes.at(-1)?.id ?? null) : null }
}

/** A note's id with the edition it stands in. */
export type NoteKey = { id: string; slug: string; locale: Locale }

/** All notes that fit the filter, at most `limit`: edition by edition, in the order in which they were written. */
export async function noteKeysOf(actor: Actor, filter: NotesFilter, limit: number): Promise<NoteKey[]> {
  return db.$queryRaw<NoteKey[]>`
    SELECT a.id, b.slug, e.locale::text AS locale ${fromBriefings}
    WHERE ${Prisma.join(conditions(actor, filter), ' AND ')}
    ORDER BY b.slug, e.locale, a.created_at, a.id LIMIT ${limit}`
}

/** The notes of these ids that the actor may see now, in the order of the ids. */
export async function notesNamed(actor: Actor, ids: readonly string[]): Promise<AnnotationInBriefing[]> {
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(actor.id)}, ${briefingColumns} ${fromBriefings}
    WHERE a.id = ANY(${ids}::uuid[]) AND ${seenBy(actor.id)}`
  const places = new Map(ids.map((id, place) => [id, place]))
  return inBriefings(rows.sort((one, other) => (places.get(one.id) ?? 0) - (places.get(other.id) ?? 0)))
}

/** The notes of a group that the reader is in, the latest first; `after` is the id of the last one seen. */
export async function notesOfGroup(actor: Actor, groupId: string, after?: string, limit = 20): Promise<NotebookPage> {
  const past = after ? Prisma.sql`AND a.id < ${after}::uuid` : Prisma.empty
  const rows = await db.$queryRaw<NoteRow[]>`
    SELECT ${annotationColumns(actor.id)}, ${briefingColumns} ${fromBriefings}
    WHERE a.group_id = ${groupId}::uuid AND a.group_id = ANY(${groupIdsOf(actor.id)}) AND a.parent_id IS NULL
      AND ${seenBy(actor.id)} ${past}
    ORDER BY a.id DESC LIMIT ${limit + 1}`
  const notes = await inBriefings(rows.slice(0, limit))
  return { notes, next: rows.length > limit ? (notes.at(-1)?.id ?? null) : null }
}

export type NotebookChoice = { slug: string; name: string }

/** The briefings that the reader has notes on and the topics of those, by name; at most 500 of each. */
export async function notebookChoices(actor: Actor, locale: Locale) {
  const noted = Prisma.sql`SELECT DISTINCT a.briefing_id FROM annotations a WHERE a.author_id = ${actor.id}::uuid AND a.withdrawn_at IS NULL`
  const [briefings, topics] = await Promise.all([
    db.$queryRaw<NotebookChoice[]>`
      SELECT b.slug, shown.title AS name FROM (${noted}) own JOIN briefings b ON b.id = own.briefing_id
      CROSS JOIN LATERAL (SELECT r.title FROM editions e JOIN revisions r ON r.id = e.current_revision_id
        WHERE e.briefing_id = b.id ORDER BY e.locale::text = ${locale} DESC, e.locale LIMIT 1) shown
      ORDER BY 2 LIMIT 500`,
    db.$queryRaw<NotebookChoice[]>`
      SELECT DISTINCT tp.slug, tn.name FROM (${noted}) own
      JOIN briefing_topics bt ON bt.briefing_id = own.briefing_id JOIN topics tp ON tp.id = bt.topic_id
      JOIN topic_names tn ON tn.topic_id = tp.id AND tn.locale = ${locale}::locale
      ORDER BY 2 LIMIT 500`,
  ])
  return { briefings, topics }
}
