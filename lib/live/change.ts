import { z } from 'zod'
import { visibilities } from '@/lib/annotations/annotation'

const Audience = z
  .tuple([z.enum(visibilities), z.uuid().nullable()])
  .transform(([visibility, groupId]) => ({ visibility, groupId }))

const Change = z
  .tuple([z.uuid(), z.uuid().nullable(), z.uuid(), Audience.nullable(), Audience.nullable()])
  .transform(([id, rootId, authorId, before, now]) => ({ id, rootId, authorId, before, now }))

/** For whom a note stands. */
export type Audience = z.output<typeof Audience>

/** What happened to a note, or to an answer in the thread of `rootId`: for whom it stood, and stands now. */
export type NoteChange = z.output<typeof Change>

const Heard = z.union([
  z.object({ briefing: z.uuid(), notes: z.array(Change).nullable() }),
  z.object({ session: z.uuid() }),
  z.object({ members: z.array(z.uuid()) }),
  z.object({ here: z.uuid() }),
])

/**
 * What the database says on the channel `live`: changes of a briefing's notes (null: too many to name), the end of a
 * session, people who left a group, or that somebody came to or left a briefing.
 */
export type Heard = z.output<typeof Heard>

/** Reads a notification; null for one that is none of ours. */
export function heardIn(payload: string): Heard | null {
  try {
    return Heard.safeParse(JSON.parse(payload)).data ?? null
  } catch {
    return null
  }
}

/** Who looks at notes, as far as that decides what is sent to them. */
export type Looker = { readerId: string | null; groupIds: ReadonlySet<string> }

function isAmong({ readerId, groupIds }: Looker, authorId: string, audience: Audience | null): boolean {
  if (!audience) return false
  if (readerId !== null && readerId === authorId) return true
  return audience.visibility === 'public' || (audience.groupId !== null && groupIds.has(audience.groupId))
}

/**
 * Which notes are to be looked up for somebody after these changes: those that anybody may see, which are the same for
 * all, and those that have to be asked for in their name. `lost` are the ones they could see before, which are gone for
 * them unless they are found now.
 */
export function concerned(looker: Looker, changes: readonly NoteChange[]) {
  const common = new Set<string>()
  const own = new Set<string>()
  const lost = new Set<string>()
  for (const { id, rootId, authorId, before, now } of changes) {
    const note = rootId ?? id
    if (!isAmong(looker, authorId, before) && !isAmong(looker, authorId, now)) continue
    if (rootId === null && isAmong(looker, authorId, before)) lost.add(id)
    // Of an answer it is not known whose thread it is in; whose note it is decides how it is shown.
    const isTheirs = looker.readerId !== null && (rootId !== null || authorId === looker.readerId)
    if (isTheirs || now?.visibility === 'group' || before?.visibility === 'group') own.add(note)
    else common.add(note)
  }
  for (const id of own) common.delete(id)
  return { common, own, lost }
}
