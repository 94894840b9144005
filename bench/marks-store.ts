import { uuidv7 } from 'uuidv7'
import { colours } from '@/lib/annotations/annotation'
import { publishRevision } from '@/lib/briefings/publishing'
import { db, transaction } from '@/lib/platform/database'
import { briefingText, seeded } from './words'

const names = ['Guayaquil', 'Quito', 'Petersburg', 'Chimborazo', 'Lada', 'Cuenca']
const batch = 1_000

/** Publishes a briefing of about so many characters. */
async function publishLong(slug: string, characters: number, random: () => number) {
  const parts: string[] = []
  for (let length = 0; length < characters; length = parts.join('\n\n').length)
    parts.push(briefingText(names, random).markdown)
  const input = {
    ...{ slug, title: `A long briefing: ${slug}`, standfirst: 'Measured.', markdown: parts.join('\n\n') },
    ...{ locale: 'en' as const, byline: 'Lucía Andrade', topicSlugs: ['ecuador'], sourceSlugs: [], furtherReading: [] },
    ...{ kind: 'initial' as const, note: '', publishedAt: new Date('2024-06-01T08:00:00Z') },
  }
  return transaction((tx) => publishRevision(tx, { id: null }, input))
}

/** A briefing of about 60 KB with so many public notes of five readers, on words all over it. */
export async function noteDown(slug: string, notes: number): Promise<{ revisionId: string }> {
  const random = seeded(notes + 5)
  const { briefingId, revisionId } = await publishLong(slug, 60_000, random)
  const blocks = await db.block.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })
  const authors = await db.user.createManyAndReturn({
    data: names.slice(0, 5).map((name) => ({ name, email: `${name.toLowerCase()}.${slug}@readers.test` })),
    select: { id: true },
  })
  const made = Array.from({ length: notes }, (_, index) => {
    const block = blocks[Math.floor(random() * blocks.length)] as (typeof blocks)[number]
    const start = Math.floor(random() * block.text.length * 0.7)
    const end = Math.min(block.text.length, start + 10 + Math.floor(random() * 80))
    const place = { startKey: block.key, start, endKey: block.key, end, quote: block.text.slice(start, end) }
    const words = briefingText(names, random).standfirst
    return {
      ...place,
      ...{
        id: uuidv7(),
        authorId: authors[index % 5]?.id ?? '',
        briefingId,
        revisionId,
        visibility: 'public' as const,
      },
      ...{ body: random() < 0.7 ? words : '', colour: colours[index % colours.length] ?? 'amber' },
    }
  })
  for (let from = 0; from < made.length; from += batch) {
    await db.annotation.createMany({ data: made.slice(from, from + batch) })
  }
  return { revisionId }
}
