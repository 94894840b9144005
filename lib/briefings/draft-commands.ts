import { createHash } from 'node:crypto'
import { type Actor, requireRole } from '@/lib/accounts/actor'
import { db, type Tx, transaction } from '@/lib/platform/database'
import type { Locale } from '@/lib/platform/i18n/locales'
import { once } from '@/lib/platform/idempotency'
import { Problem } from '@/lib/platform/problem'
import { slugFrom } from '@/lib/platform/slug'
import { retract } from './commands'
import { type Draft, sameWords, wordsOf } from './draft'
import { draftOf, draftsVisibleTo, publishedWords } from './drafts'
import { publishRevision } from './publishing'
import type {
  DraftDiscard,
  DraftSave,
  DraftWords,
  NewBriefing,
  NewEdition,
  Publication,
  RetractionRequest,
} from './schema'

/** The draft, after its briefing is locked until the transaction ends. Throws `not_found` for who may not see it. */
async function lockedDraft(tx: Tx, actor: Actor, briefingId: string, locale: Locale): Promise<Draft> {
  requireRole(actor, 'author')
  await tx.$queryRaw`SELECT id FROM briefings WHERE id = ${briefingId}::uuid FOR UPDATE`
  const draft = await draftOf(tx, actor, briefingId, locale)
  if (!draft) throw new Problem('not_found', 'not_found')
  return draft
}

function refuseOlder(draft: Draft, version: number) {
  if (draft.version === version) return
  const sentence = draft.isOwnSave ? 'desk:draft_conflict_own' : 'desk:draft_conflict'
  throw new Problem('conflict', sentence, { data: { theirs: draft } })
}

type Saved = { version: number; baseNumber: number; publishedVersion?: number | null }

async function store(tx: Tx, actor: Actor, draft: Draft, words: DraftWords, saved: Saved): Promise<Draft> {
  const { title, standfirst, byline, markdown, topics, sources, furtherReading } = words
  const data = {
    ...{ title, standfirst, byline, markdown, topicSlugs: topics, sourceSlugs: sources, furtherReading },
    ...saved,
    updatedById: actor.id,
  }
  const { briefingId, locale } = draft
  await tx.draft.upsert({
    where: { briefingId_locale: { briefingId, locale } },
    create: { briefingId, locale, ...data },
    update: data,
  })
  return (await draftOf(tx, actor, briefingId, locale)) as Draft
}

async function createBriefing(tx: Tx, actor: Actor, title: string): Promise<string> {
  const wanted = slugFrom(title) || 'briefing'
  for (let count = 1; count <= 50; count += 1) {
    const slug = count === 1 ? wanted : `${wanted}-${count}`
    const [row] = await tx.briefing.createManyAndReturn({
      data: [{ slug, createdById: actor.id }],
      skipDuplicates: true,
      select: { id: true },
    })
    if (row) return row.id
  }
  throw new Problem('invalid', 'invalid', { fields: { title: { key: 'desk:title_taken' } } })
}

/** Starts a briefing with an empty draft; the same `key` and title start it once. Authors and up; it belongs to who started it. */
export async function startBriefing(
  actor: Actor,
  { title, locale, key }: NewBriefing,
): Promise<{ briefingId: string }> {
  requireRole(actor, 'author')
  // The form may be gone back to and sent with another title: that is another briefing.
  const ownKey = createHash('sha256')
    .update(JSON.stringify([key, title, locale]))
    .digest('hex')
  const answer = await once(actor.id, ownKey, { start: title, locale }, async (tx) => {
    const briefingId = await createBriefing(tx, actor, title)
    await tx.draft.create({ data: { briefingId, locale, title, byline: actor.name, updatedById: actor.id } })
    return { status: 201, body: { briefingId } }
  })
  return answer.body as { briefingId: string }
}

/**
 * Starts the edition in another language from what stands in English (else in the first language there is).
 * Does nothing when that edition or a draft of it exists. Throws `not_found` for who may not see the briefing.
 */
export async function startEdition(actor: Actor, { briefingId, locale }: NewEdition): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockedDraft(tx, actor, briefingId, locale)
    if (draft.version > 0 || draft.baseNumber > 0) return
    for (const origin of ['en', 'es', 'ru'] as const) {
      const { words, number } = await publishedWords(tx, briefingId, origin)
      const source = number > 0 ? words : await draftOf(tx, actor, briefingId, origin)
      if (!source?.title && !source?.markdown) continue
      await store(tx, actor, draft, wordsOf(source), { version: 1, baseNumber: 0 })
      return
    }
    throw new Problem('conflict', 'desk:nothing_to_start_from')
  })
}

async function renamed(tx: Tx, draft: Draft, wanted: string): Promise<void> {
  if (!wanted || wanted === draft.slug) return
  const where = { id: draft.briefingId, firstPublishedAt: null }
  const taken = await tx.briefing.findUnique({ where: { slug: wanted }, select: { id: true } })
  if (taken)
    throw new Problem('invalid', 'invalid', { fields: { slug: { key: 'desk:slug_taken', values: { slug: wanted } } } })
  const { count } = await tx.briefing.updateMany({ where, data: { slug: wanted } })
  if (count === 0) throw new Problem('invalid', 'invalid', { fields: { slug: { key: 'desk:slug_fixed' } } })
}

/**
 * Saves a draft over the version its writer saw, and returns it. Saving what is there already changes nothing.
 * Throws `conflict` with `data.theirs`, the whole newer draft, when somebody saved in between: nothing is overwritten.
 */
export async function saveDraft(
  actor: Actor,
  { briefingId, locale, version, slug, ...words }: DraftSave,
): Promise<Draft> {
  return transaction(async (tx) => {
    const draft = await lockedDraft(tx, actor, briefingId, locale)
    const isSame = sameWords(draft, words) && (!slug || slug === draft.slug)
    if (isSame) return draft
    refuseOlder(draft, version)
    await renamed(tx, draft, slug)
    if (sameWords(draft, words)) return { ...draft, slug }
    return store(tx, actor, draft, words, { version: version + 1, baseNumber: draft.baseNumber })
  })
}

/** Gives a draft up: back to what is published; a briefing that never was goes altogether. Throws `conflict` when it was saved since. */
export async function discardDraft(actor: Actor, { briefingId, locale, version }: DraftDiscard): Promise<void> {
  await transaction(async (tx) => {
    const draft = await lockedDraft(tx, actor, briefingId, locale)
    refuseOlder(draft, version)
    const published = await publishedWords(tx, briefingId, locale)
    if (published.number > 0) {
      const next = version + 1
      await store(tx, actor, draft, published.words, {
        ...{ version: next, publishedVersion: next, baseNumber: published.number },
      })
      return
    }
    await tx.draft.deleteMany({ where: { briefingId, locale } })
    await tx.briefing.deleteMany({ where: { id: briefingId, firstPublishedAt: null, drafts: { none: {} } } })
  })
}

/**
 * Publishes the draft as it was saved at `version` over the revision `seenNumber` (0: none yet), as `kind` with its note.
 * Throws `conflict` when the draft or the edition moved on since, or when readers see the same already.
 */
export async function publishDraft(
  actor: Actor,
  { briefingId, locale, version, seenNumber, kind, note }: Publication,
): Promise<{ slug: string; number: number }> {
  return transaction(async (tx) => {
    const draft = await lockedDraft(tx, actor, briefingId, locale)
    if (!draft.isUnpublished) throw new Problem('conflict', 'desk:nothing_changed')
    refuseOlder(draft, version)
    const published = await publishedWords(tx, briefingId, locale)
    if (published.number !== seenNumber)
      throw new Problem('conflict', { key: 'desk:revised_meanwhile', values: { number: published.number } })
    const { slug, title, standfirst, byline, markdown, topics, sources, furtherReading } = draft
    const text = { slug, locale, title, standfirst, byline, markdown, furtherReading }
    const named = { topicSlugs: topics, sourceSlugs: sources }
    const publishedAt = new Date()
    const revision = await publishRevision(tx, actor, { ...text, ...named, kind, note: note.trim(), publishedAt })
    const saved = { version, publishedVersion: version, baseNumber: revision.number }
    await store(tx, actor, draft, wordsOf(draft), saved)
    return { slug, number: revision.number }
  })
}

/** Retracts a briefing whose slug was typed to confirm it. Throws `not_found` for who may not see it, `invalid` for another slug. */
export async function retractConfirmed(
  actor: Actor,
  { briefingId, reason, slug }: RetractionRequest,
): Promise<{ slug: string }> {
  requireRole(actor, 'author')
  const where = { AND: [{ id: briefingId }, draftsVisibleTo(actor)] }
  const briefing = await db.briefing.findFirst({ where, select: { slug: true } })
  if (!briefing) throw new Problem('not_found', 'not_found')
  if (briefing.slug !== slug)
    throw new Problem('invalid', 'invalid', { fields: { slug: { key: 'desk:retract_mismatch' } } })
  return retract(actor, { briefingId, reason })
}
