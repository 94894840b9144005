import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { requireMembership } from '@/lib/groups/commands'
import type { Tx } from '@/lib/platform/database'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { annotationLimits, type Visibility } from './annotation'
import { isHeld } from './holding'
import { allowMentions } from './mentions'
import type { ReplyDraft } from './schema'
import { tellOfAnswer } from './telling'

type Answered = {
  rootId: string
  rootAuthorId: string
  parentAuthorId: string
  visibility: Visibility
  groupId: string | null
  depth: number
  retracted: boolean
}

type Root = Pick<Answered, 'rootAuthorId' | 'visibility' | 'groupId' | 'retracted'>

/** The note that is answered, as the actor may see it, with its thread's first note locked: its audience stays as it is meanwhile. */
async function answered(tx: Tx, actor: Actor, id: string): Promise<Answered> {
  const [parent] = await tx.$queryRaw<{ rootId: string }[]>`
    SELECT COALESCE(a.root_id, a.id) AS "rootId" FROM annotations a JOIN users u ON u.id = a.author_id
    WHERE a.id = ${id}::uuid AND ${seenBy(actor.id)}`
  if (!parent) throw new Problem('not_found', 'not_found')
  const [root] = await tx.$queryRaw<Root[]>`
    SELECT r.group_id AS "groupId", r.visibility::text, r.author_id AS "rootAuthorId",
      EXISTS (SELECT 1 FROM retractions x WHERE x.briefing_id = r.briefing_id) AS retracted
    FROM annotations r WHERE r.id = ${parent.rootId}::uuid AND r.withdrawn_at IS NULL FOR SHARE`
  if (root?.groupId) await requireMembership(tx, actor, root.groupId)
  // Read again under the lock: the note may have gone, or its audience changed, while it was waited for.
  const [still] = await tx.$queryRaw<(Pick<Answered, 'depth' | 'parentAuthorId'> & { isOpen: boolean })[]>`
    SELECT a.depth, a.author_id AS "parentAuthorId",
      a.hiding_id IS NULL AND a.held_at IS NULL AND f.hiding_id IS NULL AND f.held_at IS NULL AS "isOpen"
    FROM annotations a JOIN users u ON u.id = a.author_id JOIN annotations f ON f.id = COALESCE(a.root_id, a.id)
    WHERE a.id = ${id}::uuid AND ${seenBy(actor.id)}`
  if (!root || !still) throw new Problem('not_found', 'not_found')
  const { isOpen, ...place } = still
  if (!isOpen) throw new Problem('conflict', 'annotations:not_open')
  return { ...parent, ...root, ...place }
}

/**
 * Answers a note, once for each key, for those who see it and on the same words. Returns the answer's id. Throws
 * Problem `not_found`, `gone` for a retracted briefing, `unprocessable` below fifty answers to answers, `forbidden` for
 * who has left the group, `conflict` for a note of one's own that moderators hide or hold, `unprocessable` for too many mentions, `too_many`.
 */
export async function reply(actor: Actor, parentId: string, draft: ReplyDraft, key: string | null): Promise<string> {
  await takePoint('annotate', actor.id)
  await allowMentions(actor, draft.body)
  const { body } = await once(actor.id, key, { parentId, ...draft }, async (tx) => {
    const parent = await answered(tx, actor, parentId)
    if (parent.retracted) throw new Problem('gone', 'gone')
    if (parent.depth >= annotationLimits.depth) {
      throw new Problem('unprocessable', {
        key: 'annotations:thread_too_deep',
        values: { limit: annotationLimits.depth },
      })
    }
    const id = uuidv7()
    const heldAt = (await isHeld(tx, actor, parent.visibility, draft.body)) ? new Date() : null
    await tx.$executeRaw`
      INSERT INTO annotations (id, author_id, briefing_id, revision_id, start_key, start, end_key, "end", quote, prefix,
        suffix, body, colour, visibility, group_id, label, held_at, root_id, parent_id, depth)
      SELECT ${id}::uuid, ${actor.id}::uuid, briefing_id, revision_id, start_key, start, end_key, "end", quote, prefix,
        suffix, ${draft.body}, colour, visibility, group_id, ${draft.label}::note_label, ${heldAt}::timestamptz, id, ${parentId}::uuid, ${parent.depth + 1}
      FROM annotations WHERE id = ${parent.rootId}::uuid`
    await tellOfAnswer(tx, actor, { ...parent, id, body: draft.body })
    return { status: 201, body: { id } }
  })
  return (body as { id: string }).id
}
