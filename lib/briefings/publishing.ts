import { factTags } from '@/lib/facts/cache-tags'
import { expireTags } from '@/lib/platform/cache/expire'
import type { Tx } from '@/lib/platform/database'
import { Problem, type Sentence } from '@/lib/platform/problem'
import { enqueue } from '@/lib/platform/queue'
import { topicTags } from '@/lib/topics/cache-tags'
import { recordChange } from '@/lib/topics/change-log'
import { carryKeys } from './block-keys'
import { briefingTags } from './cache-tags'
import { canonicalBlocks, canonicalText } from './canonical'
import { compose } from './composing'
import { type NewRevision, wholeRevision } from './new-revision'
import { indexEdition } from './search-entry'
import { type ComposedText, type CurrentRevision, currentColumns, readsTheSame, storeRevision } from './stored-revision'

/** Who publishes; without an id the command line or the first filling of a store. */
type Publisher = { id: string | null }

export type Published = { briefingId: string; editionId: string; revisionId: string; number: number }

type Named = { id: string; slug: string }

const refused = (fields: Record<string, Sentence>) => new Problem('invalid', 'invalid', { fields })

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

async function composed(tx: Tx, { markdown, locale, sourceSlugs, furtherReading }: NewRevision) {
  const { document, faults, used } = await compose(tx, markdown, locale)
  const [first] = faults
  if (first) throw refused({ markdown: { key: `desk:${first.key}_at`, values: { ...first.values, line: first.line } } })
  return {
    document,
    used,
    sources: await namedSources(tx, [...used.sourceSlugs, ...sourceSlugs], 'sources'),
    furtherReading: await namedSources(tx, furtherReading, 'furtherReading'),
  }
}

type Place = {
  briefingId: string
  editionId: string
  number: number
  previous: CurrentRevision | null
  /** When the briefing came out first, in whichever language. */
  firstPublishedAt: Date
}

/** What of a revision does not fit behind the one that readers see, by field; empty when it fits. */
export function outOfPlace(
  previous: { publishedAt: Date } | null,
  { kind, publishedAt }: Pick<NewRevision, 'kind' | 'publishedAt'>,
): Record<string, Sentence> {
  const fields: Record<string, Sentence> = {}
  if (!previous !== (kind === 'initial')) {
    fields.kind = { key: previous ? 'desk:already_published' : 'desk:not_yet_published' }
  }
  if (previous && publishedAt < previous.publishedAt) fields.published = { key: 'facts:before_previous' }
  return fields
}

/** Locks the briefing until the transaction ends, so that two publications follow each other. */
async function takePlace(tx: Tx, { id: createdById }: Publisher, input: NewRevision): Promise<Place> {
  const { slug, locale, kind, publishedAt } = input
  await tx.briefing.createMany({ data: [{ slug, createdById }], skipDuplicates: true })
  await tx.$queryRaw`SELECT id FROM briefings WHERE slug = ${slug} FOR UPDATE`
  const briefing = await tx.briefing.findUniqueOrThrow({
    where: { slug },
    include: {
      retraction: true,
      editions: { where: { locale }, include: { currentRevision: { select: currentColumns } } },
    },
  })
  if (briefing.retraction) throw new Problem('gone', 'desk:retracted_already')
  const [edition] = briefing.editions
  const previous = edition?.currentRevision ?? null
  const fields = outOfPlace(previous, { kind, publishedAt })
  if (Object.keys(fields).length > 0) throw refused(fields)
  const firstPublishedAt = briefing.firstPublishedAt ?? publishedAt
  await tx.briefing.update({ where: { slug }, data: { firstPublishedAt } })
  const data = { briefingId: briefing.id, locale, firstPublishedAt: publishedAt, updatedAt: publishedAt }
  const { id: editionId } = edition ?? (await tx.edition.create({ data }))
  return { briefingId: briefing.id, editionId, number: (previous?.number ?? 0) + 1, previous, firstPublishedAt }
}

async function topicsOf(tx: Tx, briefingId: string): Promise<Named[]> {
  const select = { topic: { select: { id: true, slug: true } } } as const
  const rows = await tx.briefingTopic.findMany({ where: { briefingId }, select, orderBy: { position: 'asc' } })
  return rows.map(({ topic }) => topic)
}

async function nameTopics(tx: Tx, { briefingId, firstPublishedAt }: Place, topics: Named[]): Promise<void> {
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
export async function publishRevision(tx: Tx, publisher: Publisher, given: NewRevision): Promise<Published> {
  const input = wholeRevision(given)
  const { slug, locale, title, standfirst, kind, note, publishedAt } = input
  const topics = await namedTopics(tx, input.topicSlugs)
  const unkeyed = await composed(tx, input)
  const place = await takePlace(tx, publisher, input)
  const { briefingId, editionId, number, previous } = place
  const document = carryKeys(previous?.blocks ?? [], unkeyed.document, number)
  const text: ComposedText = { ...unkeyed, document, blocks: canonicalBlocks(document) }
  const former = await topicsOf(tx, briefingId)
  if (previous && readsTheSame(previous, input, text, { now: topics, former }))
    throw new Problem('conflict', 'desk:nothing_changed')
  const revisionId = await storeRevision(tx, publisher.id, input, place, text)
  const isSignificant = kind !== 'minor'
  await tx.edition.update({
    where: { id: editionId },
    data: { currentRevisionId: revisionId, ...(isSignificant ? { updatedAt: publishedAt } : {}) },
  })
  await nameTopics(tx, place, topics)
  const topicIds = topics.map(({ id }) => id)
  const body = canonicalText(text.blocks)
  await indexEdition(tx, briefingId, locale, { title, standfirst, body, topicIds, publishedAt: place.firstPublishedAt })
  await recordChange(tx, {
    ...{ kind: changeKinds[kind], significance: significances[kind], at: publishedAt },
    ...{ locale, briefingId, revisionId, note, topicIds },
  })
  if (publisher.id) {
    const detail = { slug, locale, number, kind }
    const record = { actorId: publisher.id, action: 'publish', subjectKind: 'briefing', subjectId: briefingId, detail }
    await tx.auditRecord.create({ data: record })
  }
  if (previous) await enqueue(tx, 'reanchor', { revisionId })
  const named = [...topics, ...former].map((topic) => topicTags.of(topic.slug))
  await expireTags(tx, [briefingTags.all, briefingTags.one(slug), factTags.sources, ...named])
  return { briefingId, editionId, revisionId, number }
}
