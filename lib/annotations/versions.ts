import { uuidv7 } from 'uuidv7'
import type { Actor } from '@/lib/accounts/actor'
import { db, type Tx } from '@/lib/platform/database'
import type { Colour, NoteLabel, Visibility } from './annotation'

/** What a note said until an edit replaced it. `group` is the name its group had. Instants are ISO strings. */
export type NoteVersion = {
  id: string
  body: string
  label: NoteLabel | null
  colour: Colour
  visibility: Visibility
  group: string
  tags: string[]
  replacedAt: string
}

const mostShown = 200

/** Keeps what a note is now, before it is changed, inside the changing transaction. */
export async function keepVersion(tx: Tx, annotationId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO note_versions (id, annotation_id, body, label, colour, visibility, group_name, tags)
    SELECT ${uuidv7()}::uuid, a.id, a.body, a.label, a.colour, a.visibility, COALESCE(g.name, ''),
      ARRAY(SELECT t.name FROM annotation_tags at JOIN tags t ON t.id = at.tag_id WHERE at.annotation_id = a.id ORDER BY t.key)
    FROM annotations a LEFT JOIN groups g ON g.id = a.group_id WHERE a.id = ${annotationId}::uuid`
}

/** What the actor's own note was before each edit, the latest first; nothing for anybody else's. */
export async function versionsOf(actor: Actor, annotationId: string): Promise<NoteVersion[]> {
  const rows = await db.noteVersion.findMany({
    where: { annotationId, annotation: { authorId: actor.id } },
    orderBy: { id: 'desc' },
    take: mostShown,
  })
  return rows.map(({ annotationId: _, groupName, replacedAt, ...row }) => ({
    ...row,
    group: groupName,
    replacedAt: replacedAt.toISOString(),
  }))
}
