import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/accounts/actor'
import type { CanonicalBlock } from '@/lib/briefings/document'
import { db } from '../support/database'

export { block } from './blocks'

/** A reader of this name who is signed in. */
export async function reader(name: string): Promise<Actor> {
  const user = await db.user.create({ data: { name, email: `${name.toLowerCase()}.${randomUUID()}@example.org` } })
  return { id: user.id, name, role: 'reader', locale: 'en', timeZone: 'UTC' }
}

type Published = { briefingId: string; editionId: string; revisionId: string; slug: string }

/** Publishes blocks as the next revision of the English edition of `slug`. */
export async function publishBlocks(
  slug: string,
  blocks: readonly CanonicalBlock[],
  kind: 'update' | 'correction' = 'update',
): Promise<Published> {
  const at = new Date('2025-03-01T09:00:00Z')
  return db.$transaction(async (tx) => {
    const briefing = await tx.briefing.upsert({ where: { slug }, create: { slug, firstPublishedAt: at }, update: {} })
    // As a publication does: two of one briefing follow each other, and notes wait.
    await tx.$queryRaw`SELECT id FROM briefings WHERE id = ${briefing.id}::uuid FOR UPDATE`
    const which = { briefingId_locale: { briefingId: briefing.id, locale: 'en' as const } }
    const create = { briefingId: briefing.id, locale: 'en' as const, firstPublishedAt: at, updatedAt: at }
    const edition = await tx.edition.upsert({ where: which, create, update: {} })
    const number = (await tx.revision.count({ where: { editionId: edition.id } })) + 1
    const revision = await tx.revision.create({
      data: {
        editionId: edition.id,
        number,
        kind: number === 1 ? 'initial' : kind,
        note: number === 1 ? '' : 'The text was brought up to date.',
        title: 'Lada looks at Ecuador again',
        standfirst: '',
        byline: 'Ana Torres',
        markdown: '',
        document: {},
        canonicalText: blocks.map(({ text }) => text).join('\n\n'),
        readingMinutes: 1,
        publishedAt: at,
        blocks: { create: blocks.map((one, position) => ({ ...one, position })) },
      },
    })
    await tx.$queryRaw`SELECT pg_sleep(0.02)::text`
    await tx.edition.update({ where: { id: edition.id }, data: { currentRevisionId: revision.id } })
    return { briefingId: briefing.id, editionId: edition.id, revisionId: revision.id, slug }
  })
}
