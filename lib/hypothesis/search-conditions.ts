import { publicOrigin } from '@/lib/platform/env'
import { Prisma } from '@/lib/platform/generated/client'
import { Id } from '@/lib/platform/untrusted'
import { tagKey } from '@/lib/tags/tag'
import { userIdIn, worldGroup } from './account-id'
import { briefingPageAt } from './page-address'
import type { ClientSearch } from './schema'

const nothing = Prisma.sql`false`

const literally = (words: string) => words.replace(/[\\%_]/g, '\\$&')

const holds = (text: Prisma.Sql, words: string) =>
  Prisma.sql`puente_fold(${text}) LIKE '%' || puente_fold(${literally(words)}) || '%'`

function inGroup(group: string): Prisma.Sql {
  if (group === worldGroup) return Prisma.sql`a.group_id IS NULL`
  return Id.safeParse(group).success ? Prisma.sql`a.group_id = ${group}::uuid` : nothing
}

function onPages(addresses: readonly string[]): Prisma.Sql {
  const pages = addresses.flatMap((address) => briefingPageAt(address, publicOrigin()) ?? [])
  if (pages.length === 0) return nothing
  const each = pages.map(({ slug, locale }) => Prisma.sql`(b.slug = ${slug} AND e.locale = ${locale}::locale)`)
  return Prisma.sql`(${Prisma.join(each, ' OR ')})`
}

// Only the reader's own tags are known to a reader.
function tagged(readerId: string | null, tag: string): Prisma.Sql {
  if (readerId === null) return nothing
  return Prisma.sql`(a.author_id = ${readerId}::uuid AND EXISTS (SELECT 1 FROM annotation_tags st JOIN tags tg ON tg.id = st.tag_id
    WHERE st.annotation_id = a.id AND tg.key = ${tagKey(tag)}))`
}

function answersBelow(ids: readonly string[]): Prisma.Sql {
  const known = ids.filter((id) => Id.safeParse(id).success)
  return Prisma.sql`a.id IN (WITH RECURSIVE below AS (
    SELECT f.id FROM annotations f WHERE f.parent_id = ANY(${known}::uuid[])
    UNION SELECT f.id FROM annotations f JOIN below w ON f.parent_id = w.id) SELECT id FROM below)`
}

/** The conditions of a search on `annotations a` in `fromBriefings`; whether the reader may see a note is not among them. */
export function searchConditions(readerId: string | null, search: ClientSearch): Prisma.Sql[] {
  const { uri, user, group, tag, any, quote, text, references, repliesApart } = search
  const where = [Prisma.sql`x.briefing_id IS NULL`]
  if (uri.length > 0) where.push(onPages(uri))
  if (user !== undefined) {
    const userId = userIdIn(user, publicOrigin())
    where.push(userId === null ? nothing : Prisma.sql`a.author_id = ${userId}::uuid`)
  }
  if (group !== undefined) where.push(inGroup(group))
  for (const name of tag) where.push(tagged(readerId, name))
  for (const words of quote) where.push(holds(Prisma.sql`a.quote`, words))
  for (const words of text) where.push(holds(Prisma.sql`a.body`, words))
  for (const words of any) {
    const anywhere = holds(Prisma.sql`a.body || ' ' || a.quote || ' ' || b.slug`, words)
    where.push(Prisma.sql`(${anywhere} OR ${tagged(readerId, words)})`)
  }
  if (references.length > 0) where.push(answersBelow(references))
  if (repliesApart) where.push(Prisma.sql`a.parent_id IS NULL`)
  return where
}
