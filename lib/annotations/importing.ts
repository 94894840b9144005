import type { Tx } from '@/lib/platform/database'
import { enqueue } from '@/lib/platform/queue'
import { tagsNamed } from '@/lib/tags/commands'
import { tagKey } from '@/lib/tags/tag'
import type { Colour, NoteLabel, Visibility } from './annotation'
import { isHeld } from './holding'
import type { Passage } from './passage'

/** A note that was written elsewhere, at its place in a revision of ours. Instants are ISO strings. */
export type PlacedNote = Passage & {
  id: string
  briefingId: string
  editionId: string
  revisionId: string
  quote: string
  prefix: string
  suffix: string
  body: string
  colour: Colour
  label: NoteLabel | null
  visibility: Exclude<Visibility, 'group'>
  tags: string[]
  createdAt: string
  updatedAt: string
}

/** The current revisions of these editions. The locks are those of `annotate`: a publication waits, or these wait for it. */
async function currentRevisions(tx: Tx, editionIds: string[]): Promise<Map<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; current: string }[]>`
    SELECT e.id, e.current_revision_id AS current FROM editions e JOIN briefings b ON b.id = e.briefing_id
    WHERE e.id = ANY(${editionIds}::uuid[]) ORDER BY b.id, e.id FOR KEY SHARE OF b FOR SHARE OF e`
  return new Map(rows.map(({ id, current }) => [id, current]))
}

// Of a new account nothing reaches everybody by a file that would not by hand.
async function isFileHeld(tx: Tx, id: string, notes: readonly PlacedNote[]): Promise<boolean> {
  if (!notes.some(({ visibility }) => visibility === 'public')) return false
  const { role } = await tx.user.findUniqueOrThrow({ where: { id }, select: { role: true } })
  return isHeld(tx, { id, role }, 'public', 'anything')
}

/**
 * Stores notes of one author with their tags, in the caller's transaction. Those that are pinned to a revision which is no
 * longer current are anchored by the job. Throws Problem `invalid` when the author would have too many tags.
 */
export async function bringInNotes(tx: Tx, authorId: string, notes: readonly PlacedNote[]): Promise<void> {
  if (notes.length === 0) return
  const current = await currentRevisions(tx, [...new Set(notes.map(({ editionId }) => editionId))])
  const rows = notes.map(({ tags: _, editionId: __, ...row }) => row)
  const held = await isFileHeld(tx, authorId, notes)
  await tx.$executeRaw`
    INSERT INTO annotations (id, author_id, briefing_id, revision_id, start_key, start, end_key, "end", quote, prefix,
      suffix, body, colour, label, visibility, held_at, created_at, updated_at)
    SELECT x.id, ${authorId}::uuid, x."briefingId", x."revisionId", x."startKey", x.start, x."endKey", x."end", x.quote,
      x.prefix, x.suffix, x.body, x.colour, x.label, x.visibility,
      CASE WHEN ${held} AND x.visibility = 'public' AND x.body <> '' THEN now() END, x."createdAt", x."updatedAt"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, "briefingId" uuid, "revisionId" uuid,
      "startKey" text, start int, "endKey" text, "end" int, quote text, prefix text, suffix text, body text,
      colour colour, label note_label, visibility visibility, "createdAt" timestamptz, "updatedAt" timestamptz)`
  const tags = await tagsNamed(
    tx,
    authorId,
    notes.flatMap((note) => note.tags),
  )
  const byKey = new Map(tags.map(({ key, id }) => [key, id]))
  const links = notes.flatMap(({ id, tags: names }) =>
    names.flatMap((name) => {
      const tagId = byKey.get(tagKey(name))
      return tagId ? [{ annotationId: id, tagId }] : []
    }),
  )
  await tx.annotationTag.createMany({ data: links, skipDuplicates: true })
  const behind = notes.flatMap(({ editionId, revisionId }) => {
    const now = current.get(editionId)
    return now && now !== revisionId ? [now] : []
  })
  for (const revisionId of new Set(behind)) await enqueue(tx, 'reanchor', { revisionId })
}
