import { Prisma } from '@/lib/platform/generated/client'
import { parse } from '@/lib/platform/untrusted'
import { ClientInstant, type ClientSearch } from './schema'

const columns: Record<ClientSearch['sort'], Prisma.Sql> = {
  created: Prisma.sql`a.created_at`,
  updated: Prisma.sql`a.updated_at`,
  group: Prisma.sql`COALESCE(a.group_id::text, '')`,
  id: Prisma.sql`a.id::text`,
  user: Prisma.sql`a.author_id::text`,
}

/** By what a search is sorted, in SQL. */
export function sortedBy({ sort, order }: ClientSearch): { column: Prisma.Sql; direction: Prisma.Sql } {
  return { column: columns[sort], direction: order === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC` }
}

/** The condition of the page after `search_after`, the sorted field of the last annotation seen. Throws `invalid`. */
export function pastSeen({ sort, order, after }: ClientSearch): Prisma.Sql {
  if (after === undefined) return Prisma.sql`true`
  const isInstant = sort === 'created' || sort === 'updated'
  const last = isInstant
    ? Prisma.sql`${parse(ClientInstant, after)}::timestamptz`
    : Prisma.sql`${after.replace(/^acct:|@.*$/g, '')}`
  return order === 'asc' ? Prisma.sql`${columns[sort]} > ${last}` : Prisma.sql`${columns[sort]} < ${last}`
}
