import type { Tx } from '../database'

const channel = 'cache_tags'
const payloadBytes = 7_500

function chunks(tags: string[]): string[][] {
  const groups: string[][] = [[]]
  let size = 0
  for (const tag of tags) {
    size += Buffer.byteLength(tag) + 4
    if (size > payloadBytes) {
      groups.push([])
      size = Buffer.byteLength(tag) + 4
    }
    groups.at(-1)?.push(tag)
  }
  return groups
}

/**
 * Expires cached reads in every process when `tx` commits, and not when it rolls back.
 * Each tag is also kept in `cache_expirations`, from which a process that was cut off catches up.
 */
export async function expireTags(tx: Tx, tags: string[]): Promise<void> {
  const unique = [...new Set(tags)]
  if (unique.length === 0) return
  await tx.cacheExpiration.createMany({ data: unique.map((tag) => ({ tag })) })
  for (const group of chunks(unique)) {
    await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify(group)})`
  }
}
