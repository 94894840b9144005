import type { PrismaClient } from './generated/client'

export type Readiness = { ready: true } | { ready: false; reason: string }

/** Whether reading and writing can work: the database answers and no migration is unfinished. */
export async function readiness(db: PrismaClient): Promise<Readiness> {
  try {
    const [row] = await db.$queryRaw<{ applied: bigint; open: bigint }[]>`
      SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS applied,
             count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS open
      FROM _prisma_migrations`
    if (!row || row.applied === 0n) return { ready: false, reason: 'The migrations have not been applied.' }
    if (row.open > 0n) return { ready: false, reason: 'A migration has not finished.' }
    return { ready: true }
  } catch {
    return { ready: false, reason: 'The database cannot be reached.' }
  }
}
