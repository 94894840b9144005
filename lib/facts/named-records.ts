import type { Tx } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { slugFrom } from '@/lib/platform/slug'

export type NamedTopic = { id: string; slug: string }

const unknown = (field: string, slug: string) =>
  new Problem('invalid', 'invalid', { fields: { [field]: { key: 'desk:unknown_record', values: { slug } } } })

/** The topics of these slugs, in their order. Throws Problem `invalid` at `field`, naming the first that does not exist. */
export async function topicsNamed(tx: Tx, field: string, slugs: string[]): Promise<NamedTopic[]> {
  const found = await tx.topic.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  const bySlug = new Map(found.map((topic) => [topic.slug, topic]))
  return slugs.map((slug) => {
    const topic = bySlug.get(slug)
    if (!topic) throw unknown(field, slug)
    return topic
  })
}

/** The id of the source of this slug. Throws Problem `invalid` at the field `source` when there is none. */
export async function sourceIdNamed(tx: Tx, slug: string): Promise<string> {
  const source = await tx.source.findUnique({ where: { slug }, select: { id: true } })
  if (!source) throw unknown('source', slug)
  return source.id
}

type Printing = { usedIn: { revision: { edition: { briefing: { slug: string } } } }[] }

/** What to select of a record to know the briefings that show it. */
export const printingBriefings = {
  usedIn: { select: { revision: { select: { edition: { select: { briefing: { select: { slug: true } } } } } } } },
} as const

/** The cache tags of the pages of briefings that show a record: its caveat, its history, its state stand on them. */
export function tagsOfPrinting({ usedIn }: Printing): string[] {
  return [...new Set(usedIn.map(({ revision }) => `briefing:${revision.edition.briefing.slug}`))]
}

/** The slug a new record gets: the one given, else made of its English words. Throws Problem `invalid` when none comes out. */
export function ownSlug(given: string, words: string): string {
  const slug = given || slugFrom(words)
  if (!slug) throw new Problem('invalid', 'invalid', { fields: { slug: { key: 'required' } } })
  return slug
}

/** Runs an insert; that its slug is taken becomes a Problem `invalid` at the field `slug`, also when both came at once. */
export async function refusingTakenSlug<T>(slug: string, insert: () => Promise<T>): Promise<T> {
  try {
    return await insert()
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'P2002') throw error
    throw new Problem('invalid', 'invalid', { fields: { slug: { key: 'desk:slug_taken', values: { slug } } } })
  }
}
