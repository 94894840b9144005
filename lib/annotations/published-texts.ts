import type { Tx } from '@/lib/platform/database'
import { type PublishedText, publishedText } from './passage'

// What was published never changes, so a text that was read once need not be asked for again.
const kept = new Map<string, PublishedText>()
const keptTexts = 200

function keep(revisionId: string, text: PublishedText) {
  kept.delete(revisionId)
  kept.set(revisionId, text)
  const [oldest] = kept.keys()
  if (kept.size > keptTexts && oldest !== undefined) kept.delete(oldest)
}

/** The canonical texts of these revisions; a revision that does not exist is left out. Keeps the last 200 in memory. */
export async function publishedTexts(reader: Tx, revisionIds: readonly string[]): Promise<Map<string, PublishedText>> {
  const texts = new Map<string, PublishedText>()
  const missing: string[] = []
  for (const id of new Set(revisionIds)) {
    const known = kept.get(id)
    if (known) {
      texts.set(id, known)
      keep(id, known)
    } else missing.push(id)
  }
  if (missing.length === 0) return texts
  const rows = await reader.block.findMany({
    where: { revisionId: { in: missing } },
    select: { revisionId: true, key: true, kind: true, text: true, hash: true },
    orderBy: [{ revisionId: 'asc' }, { position: 'asc' }],
  })
  for (const [revisionId, blocks] of Map.groupBy(rows, (row) => row.revisionId)) {
    const text = publishedText(blocks.map(({ key, kind, text, hash }) => ({ key, kind, text, hash })))
    texts.set(revisionId, text)
    keep(revisionId, text)
  }
  return texts
}
