import type { PublishedText } from '@/lib/annotations/passage'
import { publishedTexts } from '@/lib/annotations/published-texts'
import type { Document } from '@/lib/briefings/document'
import { db } from '@/lib/platform/database'
import { type SeenText, seenText } from './seen-text'

type Page = { published: PublishedText; seen: SeenText }

// What was published never changes, so a page that was read once need not be asked for again.
const kept = new Map<string, Page>()
const keptPages = 100

/** A revision's canonical text and what a browser shows of it; null when there is no such revision. Keeps the last 100 in memory. */
export async function shownTextOf(revisionId: string): Promise<Page | null> {
  const known = kept.get(revisionId)
  if (known) return known
  const published = (await publishedTexts(db, [revisionId])).get(revisionId)
  const revision = await db.revision.findUnique({ where: { id: revisionId }, select: { document: true } })
  if (!published || !revision) return null
  const page = { published, seen: seenText(revision.document as Document, published.begins) }
  kept.set(revisionId, page)
  const [oldest] = kept.keys()
  if (kept.size > keptPages && oldest !== undefined) kept.delete(oldest)
  return page
}
