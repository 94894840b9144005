import { Prisma } from '@/lib/platform/generated/client'

/**
 * The people whose notes a reader is not shown: those they have muted or blocked, and those who have blocked them. A
 * subselect that names nothing outside itself, so that a statement works it out once, into a hash.
 */
export function apartFrom(readerId: string): Prisma.Sql {
  return Prisma.sql`(SELECT bo.person_id FROM boundaries bo WHERE bo.reader_id = ${readerId}::uuid
    UNION ALL SELECT bo.reader_id FROM boundaries bo WHERE bo.person_id = ${readerId}::uuid AND bo.kind = 'block')`
}

/**
 * The people with whom a block, drawn by either, forbids the writer to have to do: no answer, mention or invitation
 * goes between them. Whom one has merely muted, one may still address.
 */
export function blockedFrom(writerId: string): Prisma.Sql {
  return Prisma.sql`(SELECT bo.person_id FROM boundaries bo WHERE bo.reader_id = ${writerId}::uuid AND bo.kind = 'block'
    UNION ALL SELECT bo.reader_id FROM boundaries bo WHERE bo.person_id = ${writerId}::uuid AND bo.kind = 'block')`
}
