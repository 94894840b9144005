import type { Tx } from '@/lib/platform/database'
import { carryKeys } from './block-keys'
import type { BriefingPage } from './briefing'
import { type ComparedBlock, compareBlocks } from './comparison'
import type { Document } from './document'
import { type Draft, wordsOf } from './draft'
import { type DraftPreview, previewOf } from './preview'

/** A draft as it would be published, and what it says differently from the revision that readers see (null: none yet). */
export type DraftComparison = DraftPreview & {
  since: { from: Pick<BriefingPage, 'title' | 'standfirst'>; number: number; blocks: ComparedBlock[] } | null
}

/** Compares a draft with the current revision of its edition. Runs on `tx`; writes nothing. */
export async function draftComparison(tx: Tx, draft: Draft): Promise<DraftComparison> {
  const { briefingId, locale } = draft
  const preview = await previewOf(tx, wordsOf(draft), draft.slug, locale)
  const edition = await tx.edition.findUnique({
    where: { briefingId_locale: { briefingId, locale } },
    select: { currentRevision: { include: { blocks: { orderBy: { position: 'asc' } } } } },
  })
  const current = edition?.currentRevision
  if (!current) return { ...preview, since: null }
  const { title, standfirst, number, blocks } = current
  carryKeys(blocks, preview.page.document, number + 1)
  const compared = compareBlocks(current.document as unknown as Document, preview.page.document)
  return { ...preview, since: { from: { title, standfirst }, number, blocks: compared } }
}
