import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { requireMembership } from '@/lib/groups/commands'
import { db, type Tx, transaction } from '@/lib/platform/database'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { tagsNamed } from '@/lib/tags/commands'
import { project } from './anchor'
import { type Anchor, standingAt } from './anchor-status'
import type { Annotation } from './annotation'
import { isHeld } from './holding'
import { allowMentions } from './mentions'
import { noteBody } from './note-body'
import { contextOf, type PublishedText, wordsAt } from './passage'
import { publishedTexts } from './published-texts'
import type { AnnotationChange, AnnotationDraft } from './schema'
import { audienceRestored, type Shared, sharedAnew } from './sharing'
import { tellMentioned } from './telling'
import { keepVersion } from './versions'

const textChanged = () => new Problem('conflict', 'annotations:text_changed')

async function tagAnnotation(tx: Tx, actor: Actor, annotationId: string, names: readonly string[]): Promise<string[]> {
  const tags = await tagsNamed(tx, actor.id, names)
  await tx.annotationTag.createMany({
    data: tags.map((tag) => ({ annotationId, tagId: tag.id })),
    skipDuplicates: true,
  })
  return tags.map((tag) => tag.name)
}

type Pinned = { currentRevisionId: string; retracted: boolean }

/**
 * Stores the annotation and says which revision is current. The locks, taken in a publication's order, make it wait for
 * this note or this note for it: so the current revision is read after the wait.
 */
async function insert(tx: Tx, actor: Actor, note: Annotation): Promise<Pinned | undefined> {
  const [pinned] = await tx.$queryRaw<Pinned[]>`
    WITH pinned AS (
      SELECT e.briefing_id, e.current_revision_id,
        EXISTS (SELECT 1 FROM retractions x WHERE x.briefing_id = e.briefing_id) AS retracted
      FROM revisions r JOIN editions e ON e.id = r.edition_id JOIN briefings b ON b.id = e.briefing_id
      WHERE r.id = ${note.revisionId}::uuid FOR KEY SHARE OF b FOR SHARE OF e
    ), made AS (
      INSERT INTO annotations (id, author_id, briefing_id, revision_id, start_key, start, end_key, "end", quote,
        prefix, suffix, body, colour, visibility, group_id, label, held_at, created_at, updated_at)
      SELECT ${note.id}::uuid, ${actor.id}::uuid, briefing_id, ${note.revisionId}::uuid, ${note.startKey}, ${note.start}::int,
        ${note.endKey}, ${note.end}::int, ${note.quote}, ${note.prefix}, ${note.suffix}, ${note.body}, ${note.colour}::colour,
        ${note.visibility}::visibility, ${note.group?.id ?? null}::uuid, ${note.label}::note_label,
        ${note.treatment.state === 'held' ? note.createdAt : null}::timestamptz, ${note.createdAt}::timestamptz, ${note.updatedAt}::timestamptz
      FROM pinned WHERE NOT retracted
    )
    SELECT current_revision_id AS "currentRevisionId", retracted FROM pinned`
  return pinned
}

/** Anchors a new note in the current revision when it was made on an earlier one. Throws `conflict` when its words changed. */
async function anchorInCurrent(
  tx: Tx,
  note: Annotation,
  text: PublishedText,
  currentRevisionId: string,
): Promise<Anchor> {
  const current = (await publishedTexts(tx, [currentRevisionId])).get(currentRevisionId)
  const projection = current && project(note, text, current)
  if (!projection?.passage || projection.status === 'edited') throw textChanged()
  const { status, method, passage, places } = projection
  await tx.annotationAnchor.createMany({
    data: [{ annotationId: note.id, revisionId: currentRevisionId, status, method, places, ...passage }],
    skipDuplicates: true,
  })
  return { ...standingAt(passage), status }
}

function drafted(actor: Actor, draft: AnnotationDraft, text: PublishedText): Annotation {
  const { groupId, ...rest } = draft
  const at = new Date().toISOString()
  return {
    ...rest,
    ...contextOf(text, draft),
    id: uuidv7(),
    author: actor.name,
    mine: true,
    group: groupId === null ? null : { id: groupId, name: '' },
    rootId: null,
    parentId: null,
    depth: 0,
    replies: 0,
    helpful: 0,
    resolved: false,
    treatment: { state: 'shown' },
    flagged: false,
    moderates: false,
    bodyNodes: noteBody(draft.body),
    tags: [],
    createdAt: at,
    updatedAt: at,
    answer: null,
    anchor: standingAt(draft),
  }
}

/** What `annotate` did: `made` is null when the key had been used before and `id` is what it made then. */
export type Annotated = { id: string; made: Annotation | null }

/**
 * Makes a highlight or a note, once for each `key` of the actor. Throws Problem `not_found` for an unknown revision,
 * `conflict` when the quote is not what stands there or is gone from the current revision, `gone` for a retracted
 * briefing, `forbidden` for a group the actor is not in, `unprocessable` for too many mentions, `too_many`.
 */
export async function annotate(actor: Actor, draft: AnnotationDraft, key: string | null): Promise<Annotated> {
  const text = (await publishedTexts(db, [draft.revisionId])).get(draft.revisionId)
  if (!text) throw new Problem('not_found', 'not_found')
  if (wordsAt(text, draft) !== draft.quote) throw textChanged()
  await takePoint('annotate', actor.id)
  await allowMentions(actor, draft.body)
  let made: Annotation | null = null
  const { body } = await once(actor.id, key, draft, async (tx) => {
    const note = drafted(actor, draft, text)
    if (note.group) note.group.name = await requireMembership(tx, actor, note.group.id)
    if (await isHeld(tx, actor, note.visibility, note.body)) note.treatment = { state: 'held' }
    const pinned = await insert(tx, actor, note)
    if (!pinned) throw new Problem('not_found', 'not_found')
    if (pinned.retracted) throw new Problem('gone', 'gone')
    if (pinned.currentRevisionId !== note.revisionId) {
      note.anchor = await anchorInCurrent(tx, note, text, pinned.currentRevisionId)
    }
    if (draft.tags.length > 0) note.tags = await tagAnnotation(tx, actor, note.id, draft.tags)
    await tellMentioned(tx, actor, { ...note, groupId: draft.groupId })
    made = note
    return { status: 201, body: { id: note.id } }
  })
  return { id: (body as { id: string }).id, made }
}

type Edited = Shared & { updatedAt: Date; body: string; heldAt: Date | null }

// Words that were not there when moderators looked wait for them as new ones do, and so do answers that come along.
async function heldAfter(tx: Tx, actor: Actor, was: Edited, change: Pick<AnnotationChange, 'body' | 'visibility'>) {
  const { body = was.body, visibility = was.visibility } = change
  if (visibility !== 'public') return null
  if (was.heldAt || (was.visibility === 'public' && was.body === body)) return was.heldAt
  if (!(await isHeld(tx, actor, visibility, body))) return null
  const heldAt = new Date()
  if (was.visibility !== 'public') await tx.annotation.updateMany({ where: { rootId: was.id }, data: { heldAt } })
  return heldAt
}

/**
 * Changes the actor's own annotation. With `seenUpdatedAt` (an ISO string), throws Problem `conflict` when it was
 * changed since then. Throws `not_found` for one that is not theirs or is withdrawn, and what `sharedAnew` throws.
 */
export async function editAnnotation(
  actor: Actor,
  id: string,
  change: AnnotationChange,
  seenUpdatedAt?: string,
): Promise<void> {
  const { tags, groupId, ...columns } = change
  await allowMentions(actor, change.body ?? '')
  await transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<Edited[]>`
      SELECT id, visibility::text, group_id AS "groupId", parent_id AS "parentId", updated_at AS "updatedAt", body, held_at AS "heldAt"
      FROM annotations
      WHERE id = ${id}::uuid AND author_id = ${actor.id}::uuid AND withdrawn_at IS NULL FOR UPDATE`
    if (!mine) throw new Problem('not_found', 'not_found')
    if (seenUpdatedAt !== undefined && mine.updatedAt.toISOString() !== seenUpdatedAt) {
      throw new Problem('conflict', 'annotations:changed_elsewhere')
    }
    const heldAt = await heldAfter(tx, actor, mine, columns)
    const audience = await sharedAnew(tx, actor, mine, { ...columns, groupId })
    await keepVersion(tx, id)
    const data = { ...columns, ...audience, heldAt, updatedAt: new Date() }
    const { body } = await tx.annotation.update({ where: { id }, data, select: { body: true } })
    await tellMentioned(tx, actor, { id, body, ...audience })
    if (tags === undefined) return
    await tx.annotationTag.deleteMany({ where: { annotationId: id } })
    await tagAnnotation(tx, actor, id, tags)
  })
}

/**
 * Takes the actor's own annotation away; it can be restored for 30 days. Throws Problem `not_found`; with `seenUpdatedAt`
 * (an ISO string) also for one that was changed since then.
 */
export async function withdraw(actor: Actor, id: string, seenUpdatedAt?: string): Promise<void> {
  const where = { id, authorId: actor.id, withdrawnAt: null, ...(seenUpdatedAt ? { updatedAt: seenUpdatedAt } : {}) }
  const { count } = await db.annotation.updateMany({ where, data: { withdrawnAt: new Date() } })
  if (count === 0) throw new Problem('not_found', 'not_found')
}

/**
 * Brings the actor's withdrawn annotation back; one of a group that they have left comes back for them alone. Throws
 * Problem `not_found`, or `forbidden` when it has answers of others there.
 */
export async function restore(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    const [mine] = await tx.$queryRaw<Shared[]>`
      SELECT id, visibility::text, group_id AS "groupId", parent_id AS "parentId" FROM annotations
      WHERE id = ${id}::uuid AND author_id = ${actor.id}::uuid AND withdrawn_at IS NOT NULL FOR UPDATE`
    if (!mine) throw new Problem('not_found', 'not_found')
    const audience = await audienceRestored(tx, actor, mine)
    await tx.annotation.update({ where: { id }, data: { ...audience, withdrawnAt: null }, select: { id: true } })
  })
}
