import { type Actor, requireRole } from '@/lib/accounts/actor'
import { seenBy } from '@/lib/groups/audience'
import { tell } from '@/lib/notices/commands'
import { type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import type { EditorAnswer } from './schema'

type Answered = { authorId: string; revisionId: string | null }

async function answeredNote(tx: Tx, actor: Actor, id: string, number: number): Promise<Answered> {
  const [note] = await tx.$queryRaw<Answered[]>`
    SELECT a.author_id AS "authorId", w.id AS "revisionId"
    FROM annotations a JOIN users u ON u.id = a.author_id JOIN revisions r ON r.id = a.revision_id
    LEFT JOIN revisions w ON w.edition_id = r.edition_id AND w.number = ${number} AND w.number > r.number
    WHERE a.id = ${id}::uuid AND a.parent_id IS NULL AND ${seenBy(actor.id)}`
  if (!note) throw new Problem('not_found', 'not_found')
  return note
}

/**
 * Answers a note that an editor may see: a later revision takes it up. Its author is told. Throws Problem `not_found`,
 * `forbidden`, `invalid` for a revision that is not a later one of the text.
 */
export async function addressNote(actor: Actor, id: string, { revision, sentence }: EditorAnswer): Promise<void> {
  await transaction(async (tx) => {
    const { authorId, revisionId } = await answeredNote(tx, actor, id, revision)
    requireRole(actor, 'editor')
    if (!revisionId) {
      throw new Problem('invalid', 'invalid', { fields: { revision: { key: 'annotations:not_a_later_revision' } } })
    }
    const answer = { revisionId, editorId: actor.id, sentence, at: new Date() }
    await tx.editorAnswer.upsert({
      where: { annotationId: id },
      create: { annotationId: id, ...answer },
      update: answer,
    })
    const news = { kind: 'addressed', actorId: actor.id, annotationId: id, revisionId, words: sentence } as const
    await tell(tx, [{ userId: authorId, ...news }])
  })
}

/** Takes an editor's answer back. Throws Problem `not_found`, `forbidden`. */
export async function takeAnswerBack(actor: Actor, id: string): Promise<void> {
  await transaction(async (tx) => {
    await answeredNote(tx, actor, id, 0)
    requireRole(actor, 'editor')
    const { count } = await tx.editorAnswer.deleteMany({ where: { annotationId: id } })
    if (count === 0) throw new Problem('not_found', 'not_found')
  })
}
