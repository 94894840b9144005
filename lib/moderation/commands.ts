import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { type Tx, transaction } from '@/lib/platform/database'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { type DecisionKind, possibleDecisions } from './decision'
import { type Judged, judged } from './moderators'
import type { DecisionDraft, FlagDraft } from './schema'
import { tellAuthor, untell } from './telling'

// Ids are in the order of time, and decisions on one note take turns.
type Latest = { id: string; kind: DecisionKind | 'undo'; moderator: string | null; at: Date }

async function latestOn(tx: Tx, noteId: string): Promise<Latest | undefined> {
  const [latest] = await tx.$queryRaw<Latest[]>`
    SELECT d.id, d.kind::text, m.name AS moderator, d.at FROM decisions d LEFT JOIN users m ON m.id = d.moderator_id
    WHERE d.annotation_id = ${noteId}::uuid ORDER BY d.id DESC LIMIT 1`
  return latest
}

/** "Somebody decided already", with who and what; without a decision, that there is nothing to decide. */
function decidedAlready(latest: Latest | undefined): Problem {
  if (!latest) return new Problem('conflict', 'moderation:nothing_to_decide')
  const { id, kind, moderator, at } = latest
  const sentence = { key: `moderation:already_${kind}`, values: { moderator: moderator ?? '—' } }
  return new Problem('conflict', sentence, { data: { decision: { id, kind, moderator, at: at.toISOString() } } })
}

async function audited(tx: Tx, actor: Actor, action: string, noteId: string, detail: Record<string, string>) {
  await tx.auditRecord.create({
    data: { actorId: actor.id, action, subjectKind: 'annotation', subjectId: noteId, detail },
  })
}

const actions = { approve: 'approved_note', hide: 'hid_note', show: 'showed_note', dismiss: 'dismissed_reports' }

// An approved note appears now, for everybody to whom it is new.
async function carriedOut(tx: Tx, note: Judged, kind: DecisionKind, id: string) {
  const where = { id: note.id }
  const now = new Date()
  if (kind === 'approve') await tx.annotation.update({ where, data: { heldAt: null, createdAt: now, updatedAt: now } })
  if (kind === 'hide') await tx.annotation.update({ where, data: { heldAt: null, hidingId: id } })
  if (kind === 'show') await tx.annotation.update({ where, data: { hidingId: null } })
  const open = { annotationId: note.id, decisionId: null }
  await tx.flag.updateMany({ where: open, data: { decisionId: id } })
  await tx.objection.updateMany({ where: open, data: { decisionId: id } })
}

async function decided(tx: Tx, actor: Actor, noteId: string, draft: DecisionDraft): Promise<string> {
  const note = await judged(tx, actor, noteId)
  const latest = await latestOn(tx, noteId)
  if (draft.seen !== undefined && draft.seen !== (latest?.id ?? '')) throw decidedAlready(latest)
  const open = { annotationId: noteId, decisionId: null }
  const waiting = {
    held: note.heldAt !== null,
    hidden: note.hidingId !== null,
    flagged: (await tx.flag.count({ where: open })) > 0,
    objected: (await tx.objection.count({ where: open })) > 0,
  }
  const { kind, reason, words } = draft
  if (!possibleDecisions(waiting).includes(kind)) throw decidedAlready(latest)
  const id = uuidv7()
  const { authorId, groupId, heldAt, hidingId } = note
  const before = { wasHeldAt: heldAt, wasHidingId: hidingId }
  const why = { reason: kind === 'hide' ? reason : null, words }
  await tx.decision.create({
    data: { id, annotationId: noteId, authorId, groupId, moderatorId: actor.id, kind, ...why, ...before },
  })
  await carriedOut(tx, note, kind, id)
  await tellAuthor(tx, { noteId, authorId, decisionId: id, kind, hidden: waiting.hidden, ...why })
  await audited(tx, actor, actions[kind], noteId, { decision: id, ...(why.reason ? { reason: why.reason } : {}) })
  return id
}

/**
 * Decides on a note, once for each key. Returns the decision's id. Two moderators take turns: the second is told what
 * the first decided (`conflict`, with `decision` in its data). Throws `not_found`, `forbidden`.
 */
export async function decide(actor: Actor, noteId: string, draft: DecisionDraft, key: string | null): Promise<string> {
  const { body } = await once(actor.id, key, { noteId, ...draft }, async (tx) => {
    return { status: 201, body: { id: await decided(tx, actor, noteId, draft) } }
  })
  return (body as { id: string }).id
}

/** Hides a note from everybody but its author. Throws what `decide` does. */
export async function hide(actor: Actor, noteId: string, { reason, words }: FlagDraft): Promise<string> {
  return transaction((tx) => decided(tx, actor, noteId, { kind: 'hide', reason, words }))
}

/** Shows a hidden note again. Throws what `decide` does. */
export async function showAgain(actor: Actor, noteId: string): Promise<string> {
  return transaction((tx) => decided(tx, actor, noteId, { kind: 'show', reason: null, words: '' }))
}

/**
 * Undoes the last decision on a note: it stands as before, what the decision settled is open again, its author is no
 * longer told. Throws `not_found`, `forbidden`, and `conflict` when somebody has decided since.
 */
export async function undo(actor: Actor, decisionId: string): Promise<void> {
  await transaction(async (tx) => {
    const which = await tx.decision.findUnique({ where: { id: decisionId }, select: { annotationId: true } })
    if (!which?.annotationId) throw new Problem('not_found', 'not_found')
    const note = await judged(tx, actor, which.annotationId)
    const latest = await latestOn(tx, note.id)
    if (latest?.id !== decisionId || latest.kind === 'undo') throw decidedAlready(latest)
    const { wasHeldAt, wasHidingId } = await tx.decision.findUniqueOrThrow({ where: { id: decisionId } })
    const { id: annotationId, authorId, groupId } = note
    await tx.decision.create({
      data: { annotationId, authorId, groupId, moderatorId: actor.id, kind: 'undo', undoesId: decisionId },
    })
    await tx.annotation.update({ where: { id: note.id }, data: { heldAt: wasHeldAt, hidingId: wasHidingId } })
    await tx.flag.updateMany({ where: { decisionId }, data: { decisionId: null } })
    await tx.objection.updateMany({ where: { decisionId }, data: { decisionId: null } })
    await untell(tx, decisionId)
    await audited(tx, actor, 'undid_decision', note.id, { decision: decisionId })
  })
}
