import type { Actor } from '@/lib/accounts/actor'
import { blockedFrom } from '@/lib/boundaries/apart'
import { groupIdsOf } from '@/lib/groups/audience'
import { db, type Tx } from '@/lib/platform/database'
import { Prisma } from '@/lib/platform/generated/client'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import type { Visibility } from './annotation'
import { mentionLimits, mentionSigns, possibleNames } from './mention'

/** For whom a note is: who else may be mentioned in it. */
export type Audience = { visibility: Visibility; groupId: string | null }

/** Somebody who can be mentioned. */
export type Mentionable = { id: string; name: string }

// Of a note for everyone those can be mentioned whose name everyone can read beside a note of theirs already.
function reached(actor: Actor, { visibility, groupId }: Audience): Prisma.Sql {
  const others = Prisma.sql`u.id <> ${actor.id}::uuid AND u.banned_at IS NULL AND u.id NOT IN ${blockedFrom(actor.id)}`
  if (visibility === 'group') {
    return Prisma.sql`${others} AND EXISTS (SELECT 1 FROM memberships p WHERE p.user_id = u.id
      AND p.group_id = ${groupId}::uuid AND p.group_id = ANY(${groupIdsOf(actor.id)}))`
  }
  return Prisma.sql`${others} AND EXISTS (SELECT 1 FROM annotations a WHERE a.author_id = u.id
    AND a.visibility = 'public' AND a.withdrawn_at IS NULL AND a.hiding_id IS NULL AND a.held_at IS NULL)`
}

const literally = (words: string) => words.replace(/[\\%_]/g, '\\$&')

/** At most eight people whose name begins with `start` and who may see a note for this audience, by name. */
export async function mentionable(actor: Actor, audience: Audience, start: string): Promise<Mentionable[]> {
  if (audience.visibility === 'private') return []
  return db.$queryRaw<Mentionable[]>`
    SELECT u.id, u.name FROM users u
    WHERE lower(u.name) LIKE ${literally(start.toLowerCase())} || '%' AND ${reached(actor, audience)}
    ORDER BY lower(u.name), u.id LIMIT 8`
}

const tooMany = () =>
  new Problem('unprocessable', { key: 'talk:too_many_mentions', values: { limit: mentionLimits.people } })

/** Takes a point of the actor for a text that calls people, before it is written. Throws `unprocessable`, `too_many`. */
export async function allowMentions(actor: Actor, body: string): Promise<void> {
  const signs = mentionSigns(body)
  if (signs > mentionLimits.signs) throw tooMany()
  if (signs > 0) await takePoint('mention', actor.id)
}

/**
 * The ids of those whom a text mentions by `@name` and who may see it, the longest name first. A name that several
 * people bear mentions none of them. Throws Problem `unprocessable` above twenty people.
 */
export async function mentionedIn(tx: Tx, actor: Actor, body: string, audience: Audience): Promise<string[]> {
  const calls = possibleNames(body)
  if (calls.length === 0 || audience.visibility === 'private') return []
  const names = [...new Set(calls.flat())]
  const people = await tx.$queryRaw<Mentionable[]>`
    SELECT u.id, lower(u.name) AS name FROM users u
    WHERE lower(u.name) = ANY(${names}::text[]) AND ${reached(actor, audience)} LIMIT 500`
  const byName = Map.groupBy(people, ({ name }) => name)
  const mentioned = new Set<string>()
  for (const call of calls) {
    const bearers = call.map((name) => byName.get(name)).find((found) => found !== undefined)
    if (bearers?.length === 1 && bearers[0]) mentioned.add(bearers[0].id)
  }
  if (mentioned.size > mentionLimits.people) throw tooMany()
  return [...mentioned]
}
