import { transaction } from '@/lib/platform/database'
import { writeFacts } from '@/prisma/seed/facts'
import { seedFacts } from '@/prisma/seed/records'

/** Every sample record, without the briefings that print them. */
export async function writeSampleFacts(): Promise<void> {
  await transaction((tx) => writeFacts(tx, seedFacts()))
}
