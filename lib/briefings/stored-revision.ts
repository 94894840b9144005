import { uuidv7 } from 'uuidv7'
import type { Tx } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/generated/client'
import { canonicalText, readingMinutes } from './canonical'
import type { UsedRecords } from './composing'
import type { CanonicalBlock, Document } from './document'
import type { NewRevision } from './new-revision'

type Named = { id: string; slug: string }

/** A text with everything it names found in the store, and its blocks with their keys. */
export type ComposedText = {
  document: Document
  blocks: CanonicalBlock[]
  used: UsedRecords
  sources: Named[]
  furtherReading: Named[]
}

/** What readers of an edition see until now. */
export const currentColumns = {
  ...{ number: true, title: true, standfirst: true, byline: true, markdown: true, publishedAt: true },
  blocks: { orderBy: { position: 'asc' }, select: { key: true, kind: true, text: true, hash: true } },
  citations: { orderBy: [{ role: 'asc' }, { position: 'asc' }], select: { sourceId: true, role: true } },
} satisfies Prisma.RevisionSelect

export type CurrentRevision = Prisma.RevisionGetPayload<{ select: typeof currentColumns }>

function citationsOf({ sources, furtherReading }: ComposedText) {
  return [
    ...sources.map(({ id }, position) => ({ sourceId: id, role: 'source' as const, position })),
    ...furtherReading.map(({ id }, position) => ({ sourceId: id, role: 'further_reading' as const, position })),
  ]
}

/** Whether readers would see nothing new: the same words as printed now, the same topics and sources in the same order. */
export function readsTheSame(
  current: CurrentRevision,
  input: NewRevision,
  text: ComposedText,
  topics: { now: Named[]; former: Named[] },
): boolean {
  const sameWords = (['title', 'standfirst', 'byline', 'markdown'] as const).every(
    (name) => current[name] === input[name],
  )
  const printed = (blocks: CanonicalBlock[]) => blocks.map(({ hash }) => hash).join()
  const cited = (citations: { role: string; sourceId: string }[]) =>
    citations.map(({ role, sourceId }) => `${role} ${sourceId}`).join()
  const named = (all: Named[]) => all.map(({ slug }) => slug).join()
  return (
    sameWords &&
    printed(current.blocks) === printed(text.blocks) &&
    cited(current.citations) === cited(citationsOf(text)) &&
    named(topics.now) === named(topics.former)
  )
}

/** Writes a revision with its blocks, citations and the records it prints. Returns its id. */
export async function storeRevision(
  tx: Tx,
  authorId: string | null,
  input: NewRevision,
  { editionId, number }: { editionId: string; number: number },
  text: ComposedText,
): Promise<string> {
  const { blocks, document, used } = text
  const id = uuidv7()
  const { title, standfirst, byline, markdown, kind, note, publishedAt } = input
  await tx.revision.create({
    data: {
      ...{ id, editionId, authorId, number, kind, note, title, standfirst, byline, markdown, publishedAt },
      document: document as unknown as Prisma.InputJsonValue,
      canonicalText: canonicalText(blocks),
      readingMinutes: readingMinutes(blocks),
    },
  })
  const own = { revisionId: id }
  await tx.block.createMany({ data: blocks.map((block, position) => ({ ...own, position, ...block })) })
  await tx.citation.createMany({ data: citationsOf(text).map((citation) => ({ ...own, ...citation })) })
  await tx.revisionFigure.createMany({
    data: used.figureIds.map((figureId, position) => ({ ...own, figureId, position })),
  })
  await tx.revisionEvent.createMany({ data: used.eventIds.map((eventId, position) => ({ ...own, eventId, position })) })
  await tx.revisionRollCall.createMany({
    data: used.rollCallIds.map((rollCallId, position) => ({ ...own, rollCallId, position })),
  })
  return id
}
