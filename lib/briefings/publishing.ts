import { uuidv7 } from 'uuidv7'
import { factTags } from '@/lib/facts/cache-tags'
import { expireTags } from '@/lib/platform/cache/expire'
import type { Tx } from '@/lib/platform/database'
import type { Prisma } from '@/lib/platform/generated/client'
import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem, type Sentence } from '@/lib/platform/problem'
import { enqueue } from '@/lib/platform/queue'
import { topicTags } from '@/lib/topics/cache-tags'
import { recordChange } from '@/lib/topics/change-log'
import { carryKeys } from './block-keys'
import { briefingTags } from './cache-tags'
import { canonicalBlocks, canonicalText, readingMinutes } from './canonical'
import { compose, type UsedRecords } from './composing'
import type { CanonicalBlock, Document } from './document'
import { indexEdition } from './search-entry'

export type RevisionKind = 'initial' | 'minor' | 'update' | 'correction'

/** A text as it is to be published. Slugs name records that must exist. */
export type NewRevision = {
  slug: string
  locale: Locale
  title: string
  standfirst: string
  byline: string
  markdown: string
  topicSlugs: string[]
  sourceSlugs: string[]
  furtherReading: string[]
  kind: RevisionKind
  /** What changed (update) or the correction's text; empty for a first revision. */
  note: string
  publishedAt: Date
}

export type Published = { briefingId: string; editionId: string; revisionId: string; number: number }

type Named = { id: string; slug: string }
type Fields = Record<string, Sentence>

const refused = (fields: Fields) => new Problem('invalid', 'invalid', { fields })

function requireWhole(input: NewRevision) {
  const fields: Fields = {}
  for (const name of ['title', 'standfirst', 'byline', 'markdown'] as const) {
    if (input[name].trim() === '') fields[name] = { key: 'required' }
  }
  if (input.topicSlugs.length === 0) fields.topics = { key: 'required' }
  if ((input.kind === 'update' || input.kind === 'correction') && input.note.trim() === '')
    fields.note = { key: 'required' }
  if (Object.keys(fields).length > 0) throw refused(fields)
}

function inOrder(rows: Named[], slugs: string[], field: string): Named[] {
  const bySlug = new Map(rows.map((row) => [row.slug, row]))
  return [...new Set(slugs)].map((slug) => {
    const row = bySlug.get(slug)
    if (!row) throw refused({ [field]: { key: 'desk:unknown_record', values: { slug } } })
    return row
  })
}

async function namedTopics(tx: Tx, slugs: string[]): Promise<Named[]> {
  const rows = await tx.topic.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  return inOrder(rows, slugs, 'topics')
}

async function namedSources(tx: Tx, slugs: string[], field: string): Promise<Named[]> {
  const rows = await tx.source.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } })
  return inOrder(rows, slugs, field)
}

async function composed(tx: Tx, { markdown, locale }: NewRevision) {
  const { document, faults, used } = await compose(tx, markdown, locale)
  const [first] = faults
  if (first) {
    throw refused({ markdown: { key: `desk:${first.key}_at`, values: { ...first.values, line: first.line } } })
  }
  return { document, used }
}

/** What readers of the edition see until now. */
type Current = Pick<NewRevision, 'title' | 'standfirst' | 'byline' | 'markdown'> & {
  number: number
  blocks: CanonicalBlock[]
  citations: { sourceId: string; role: string }[]
}

type Place = { briefingId: string; editionId: string; number: number; previous: Current | null }

const currentColumns = {
  ...{ number: true, title: true, standfirst: true, byline: true, markdown: true },
  blocks: { orderBy: { position: 'asc' }, select: { key: true, kind: true, text: true, hash: true } },
  citations: { orderBy: [{ role: 'asc' }, { position: 'asc' }], select: { sourceId: true, role: true } },
} satisfies Prisma.RevisionSelect

/** Locks the briefing until the transaction ends, so that two publications follow each other. */
async function takePlace(tx: Tx, actor: { id: string | null }, input: NewRevision): Promise<Place> {
  const { slug, locale, kind, publishedAt } = input
  await tx.briefing.createMany({ data: [{ slug, createdById: actor.id }], skipDuplicates: true })
  const [briefing] = await tx.$queryRaw<{ id: string; first_published_at: Date | null }[]>`
    SELECT id, first_published_at FROM briefings WHERE slug = ${slug} FOR UPDATE`
  if (!briefing) throw new Problem('not_found', 'not_found')
  if (await tx.retraction.findUnique({ where: { briefingId: briefing.id } }))
    throw new Problem('gone', 'desk:retracted_already')
  const edition = await tx.edition.findUnique({
    where: { briefingId_locale: { briefingId: briefing.id, locale } },
    select: { id: true, currentRevision: { select: currentColumns } },
  })
  if (!edition !== (kind === 'initial'))
    throw refused({ kind: { key: edition ? 'desk:already_published' : 'desk:not_yet_published' } })
  if (briefing.first_published_at === null)
    await tx.briefing.update({ where: { id: briefing.id }, data: { firstPublishedAt: publishedAt } })
  if (edition) {
    const previous = edition.currentRevision
    return { briefingId: briefing.id, editionId: edition.id, number: (previous?.number ?? 0) + 1, previous }
  }
  const data = { briefingId: briefing.id, locale, firstPublishedAt: publishedAt, updatedAt: publishedAt }
  const { id: editionId } = await tx.edition.create({ data })
  return { briefingId: briefing.id, editionId, number: 1, previous: null }
}

type Text = {
  document: Document
  blocks: CanonicalBlock[]
  used: UsedRecords
  sources: Named[]
  furtherReading: Named[]
}

/** Whether readers would see nothing new: the same words, topics and sources. */
function isSame(current: Current, input: NewRevision, text: Text, formerTopics: Named[]): boolean {
  const sameWords = (['title', 'standfirst', 'byline', 'markdown'] as const).every(
    (name) => current[name] === input[name],
  )
  const said = (blocks: CanonicalBlock[]) => blocks.map(({ hash }) => hash).join()
  const cited = [
    ...text.sources.map(({ id }) => `source ${id}`),
    ...text.furtherReading.map(({ id }) => `further_reading ${id}`),
  ]
  const citedNow = current.citations.map(({ role, sourceId }) => `${role} ${sourceId}`)
  const topics = [...new Set(input.topicSlugs)].join()
  return (
    sameWords &&
    said(current.blocks) === said(text.blocks) &&
    cited.join() === citedNow.join() &&
    topics === formerTopics.map(({ slug }) => slug).join()
  )
}

async function writeRevision(
  tx: Tx,
  actor: { id: string | null },
  input: NewRevision,
  place: Place,
  text: Text,
): Promise<string> {
  const { blocks, document, used } = text
  const revisionId = uuidv7()
  const { title, standfirst, byline, markdown, kind, note, publishedAt } = input
  await tx.revision.create({
    data: {
      ...{
        id: revisionId,
        editionId: place.editionId,
        number: place.number,
        kind,
        note,
        title,
        standfirst,
        byline,
        markdown,
      },
      document: document as unknown as Prisma.InputJsonValue,
      canonicalText: canonicalText(blocks),
      readingMinutes: readingMinutes(blocks),
      authorId: actor.id,
      publishedAt,
    },
  })
  await tx.block.createMany({ data: blocks.map((block, position) => ({ revisionId, position, ...block })) })
  const cited = [
    ...text.sources.map(({ id }, position) => ({ revisionId, sourceId: id, role: 'source' as const, position })),
    ...text.furtherReading.map(({ id }, position) => ({
      revisionId,
      sourceId: id,
      role: 'further_reading' as const,
      position,
    })),
  ]
  await tx.citation.createMany({ data: cited })
  const numbered = (ids: string[]) => ids.map((id, position) => ({ id, position }))
  await tx.revisionFigure.createMany({
    data: numbered(used.figureIds).map(({ id, position }) => ({ revisionId, figureId: id, position })),
  })
  await tx.revisionEvent.createMany({
    data: numbered(used.eventIds).map(({ id, position }) => ({ revisionId, eventId: id, position })),
  })
  await tx.revisionRollCall.createMany({
    data: numbered(used.rollCallIds).map(({ id, position }) => ({ revisionId, rollCallId: id, position })),
  })
  return revisionId
}

async function topicsOf(tx: Tx, briefingId: string): Promise<Named[]> {
  const select = { topic: { select: { id: true, slug: true } } } as const
  const rows = await tx.briefingTopic.findMany({ where: { briefingId }, select, orderBy: { position: 'asc' } })
  return rows.map(({ topic }) => topic)
}

async function nameTopics(tx: Tx, briefingId: string, topics: Named[], firstPublishedAt: Date): Promise<void> {
  await tx.briefingTopic.deleteMany({ where: { briefingId } })
  const data = topics.map(({ id }, position) => ({ briefingId, topicId: id, position, publishedAt: firstPublishedAt }))
  await tx.briefingTopic.createMany({ data })
}

const changeKinds = { initial: 'published', minor: 'revised', update: 'revised', correction: 'corrected' } as const
const significances = { initial: 'normal', minor: 'minor', update: 'normal', correction: 'major' } as const

/**
 * Publishes a text as the next revision of its edition, in the caller's transaction: immutable revision, canonical blocks
 * with keys carried over, change event, search entry, expired tags, re-anchoring job. Throws `invalid` with the fields at
 * fault, `conflict` when readers see the same already, `gone` when the briefing was retracted.
 */
export async function publishRevision(tx: Tx, actor: { id: string | null }, input: NewRevision): Promise<Published> {
  requireWhole(input)
  const topics = await namedTopics(tx, input.topicSlugs)
  const { document, used } = await composed(tx, input)
  const sources = await namedSources(tx, [...used.sourceSlugs, ...input.sourceSlugs], 'sources')
  const furtherReading = await namedSources(tx, input.furtherReading, 'furtherReading')
  const place = await takePlace(tx, actor, input)
  const { briefingId, editionId, number, previous } = place
  carryKeys(previous?.blocks ?? [], document, number)
  const blocks = canonicalBlocks(document)
  const text = { document, blocks, used, sources, furtherReading }
  const former = await topicsOf(tx, briefingId)
  if (previous && isSame(previous, input, text, former)) throw new Problem('conflict', 'desk:nothing_changed')
  const revisionId = await writeRevision(tx, actor, input, place, text)
  const isSignificant = input.kind !== 'minor'
  const { slug, locale, title, standfirst, kind, note, publishedAt } = input
  await tx.edition.update({
    where: { id: editionId },
    data: { currentRevisionId: revisionId, ...(isSignificant ? { updatedAt: publishedAt } : {}) },
  })
  const { firstPublishedAt } = await tx.briefing.findUniqueOrThrow({
    where: { id: briefingId },
    select: { firstPublishedAt: true },
  })
  await nameTopics(tx, briefingId, topics, firstPublishedAt ?? publishedAt)
  const topicIds = topics.map(({ id }) => id)
  await indexEdition(tx, briefingId, locale, {
    title,
    standfirst,
    body: canonicalText(blocks),
    topicIds,
    publishedAt: firstPublishedAt ?? publishedAt,
  })
  await recordChange(tx, {
    ...{ kind: changeKinds[kind], significance: significances[kind], at: publishedAt },
    ...{ locale, briefingId, revisionId, note, topicIds },
  })
  if (number > 1) await enqueue(tx, 'reanchor', { revisionId })
  const named = [...topics, ...former].map((topic) => topicTags.of(topic.slug))
  await expireTags(tx, [briefingTags.all, briefingTags.one(slug), factTags.sources, ...named])
  return { briefingId, editionId, revisionId, number }
}
