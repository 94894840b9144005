import type { Actor } from '@/lib/accounts/actor'
import { groupIdsOf, seenBy } from '@/lib/groups/audience'
import { Prisma } from '@/lib/platform/generated/client'
import { tagKey } from '@/lib/tags/tag'
import type { Operator, Term } from './notes-question'
import type { NotesFilter } from './schema'

type Condition = (value: string, actor: Actor) => Prisma.Sql

const kinds: Record<string, (actor: Actor) => Prisma.Sql> = {
  note: () => Prisma.sql`a.body <> ''`,
  highlight: () => Prisma.sql`a.body = ''`,
  reply: () => Prisma.sql`a.parent_id IS NOT NULL`,
  private: () => Prisma.sql`a.visibility = 'private'`,
  shared: () => Prisma.sql`a.visibility = 'group'`,
  public: () => Prisma.sql`a.visibility = 'public'`,
  mine: (actor) => Prisma.sql`a.author_id = ${actor.id}::uuid`,
}

const status: Condition = (value) => {
  const wanted = value === 'gone' ? ['orphaned', 'ambiguous'] : [value]
  return Prisma.sql`CASE WHEN a.revision_id = e.current_revision_id THEN 'unchanged' ELSE n.status::text END = ANY(${wanted})`
}

// The tags of others are nobody else's business: only one's own are looked at, and they stand on one's own notes alone.
const tag: Condition = (
  value,
  actor,
) => Prisma.sql`EXISTS (SELECT 1 FROM annotation_tags at JOIN tags t ON t.id = at.tag_id
  WHERE at.annotation_id = a.id AND t.owner_id = ${actor.id}::uuid AND t.key = ${tagKey(value)})`

const conditions: Record<Operator, Condition> = {
  tag,
  topic: (
    value,
  ) => Prisma.sql`a.briefing_id IN (SELECT bt.briefing_id FROM briefing_topics bt JOIN topics tp ON tp.id = bt.topic_id
    WHERE tp.slug = ${value.toLowerCase()} OR tp.id IN (
      SELECT tn.topic_id FROM topic_names tn WHERE puente_fold(tn.name) = puente_fold(${value})))`,
  by: (value, actor) =>
    value.toLowerCase() === 'me'
      ? Prisma.sql`a.author_id = ${actor.id}::uuid`
      : Prisma.sql`a.author_id IN (SELECT w.id FROM users w WHERE puente_fold(w.name) = puente_fold(${value}))`,
  status,
  is: (value, actor) => kinds[value]?.(actor) ?? Prisma.sql`false`,
  group: (value, actor) => Prisma.sql`a.group_id IN (SELECT og.id FROM groups og
    WHERE og.id = ANY(${groupIdsOf(actor.id)}) AND puente_fold(og.name) = puente_fold(${value}))`,
  label: (value) => Prisma.sql`a.label = ${value.replace('-', '_')}::note_label`,
  colour: (value) => Prisma.sql`a.colour = ${value}::colour`,
}

/** A condition of a search on the rows of `fromBriefings`. */
export function termCondition({ operator, value, isExcluded }: Term, actor: Actor): Prisma.Sql {
  const condition = conditions[operator](value, actor)
  return isExcluded ? Prisma.sql`(${condition}) IS NOT TRUE` : Prisma.sql`(${condition})`
}

/** Whose notes are searched: one's own; those shared with one's groups, one's own among them; or all that one may see. */
export function scopeCondition(scope: NotesFilter['scope'], actor: Actor): Prisma.Sql {
  if (scope === 'everyone') return seenBy(actor.id)
  if (scope === 'groups') return Prisma.sql`(a.group_id = ANY(${groupIdsOf(actor.id)}) AND ${seenBy(actor.id)})`
  return Prisma.sql`(a.author_id = ${actor.id}::uuid AND a.withdrawn_at IS NULL)`
}
