import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { briefingAtDesk, openDrafts, publishedBriefings, revisionsAtDesk } from '@/lib/briefings/desk-lists'
import {
  discardDraft,
  publishDraft,
  retractConfirmed,
  saveDraft,
  startBriefing,
  startEdition,
} from '@/lib/briefings/draft-commands'
import { draftComparison } from '@/lib/briefings/draft-comparison'
import { draftOf } from '@/lib/briefings/drafts'
import { previewOf } from '@/lib/briefings/preview'
import type { DraftWords } from '@/lib/briefings/schema'
import { db } from '../support/database'
import { record, somebody } from './newsroom'

let rosa: Actor
let ines: Actor
let editor: Actor

const words: DraftWords = {
  title: 'Bananas at the quay',
  standfirst: 'What the packers see.',
  byline: 'Rosa Quispe',
  markdown: 'Ecuador sells {{figure:banana-exports}}.{{source:port-ledger}} The ship leaves {{date:first-ship|in}}.',
  topics: ['bananas', 'ecuador'],
  sources: [],
  furtherReading: [],
}

const all = { query: '', before: undefined, mine: true }
const place = (briefingId: string) => ({ briefingId, locale: 'en' as const })

async function started(actor = rosa, title = 'Bananas at the quay'): Promise<string> {
  const { briefingId } = await startBriefing(actor, { title, locale: 'en', key: randomUUID() })
  return briefingId
}

async function written(changes: Partial<DraftWords> = {}): Promise<{ id: string; version: number }> {
  const id = await started()
  const { version } = await saveDraft(rosa, { ...place(id), version: 1, slug: '', ...words, ...changes })
  return { id, version }
}

async function published(): Promise<{ id: string; version: number }> {
  const { id, version } = await written()
  await publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  return { id, version }
}

beforeEach(async () => {
  await record()
  rosa = await somebody('Rosa', 'author')
  ines = await somebody('Inés', 'author')
  editor = await somebody('Olga', 'editor')
})

test('a briefing is started once for one key, and each of the same title gets an address of its own', async () => {
  const key = randomUUID()
  const start = () => startBriefing(rosa, { title: 'Bananas at the quay', locale: 'en', key })
  const [one, other] = await Promise.all([start(), start()])
  expect(other).toEqual(one)
  await started()
  const slugs = (await db.briefing.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
  expect(slugs).toEqual(['bananas-at-the-quay', 'bananas-at-the-quay-2'])
})

test('a save over a newer one is refused with the whole newer draft, and overwrites nothing', async () => {
  const { id, version } = await written()
  await saveDraft(editor, { ...place(id), version, slug: '', ...words, title: 'Bananas, edited by Olga' })
  const late = saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Bananas, by Rosa' })
  await expect(late).rejects.toMatchObject({
    kind: 'conflict',
    data: { theirs: { title: 'Bananas, edited by Olga', savedBy: 'Olga', version: version + 1 } },
  })
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ title: 'Bananas, edited by Olga' })
})

test('of two saves at once from one version one is stored', async () => {
  const { id, version } = await written()
  const save = (title: string) => saveDraft(rosa, { ...place(id), version, slug: '', ...words, title })
  const outcomes = await Promise.allSettled([save('One'), save('Two'), save('Three')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.draft.findFirst()).toMatchObject({ version: version + 1 })
})

test('the same save again, after its answer was lost, is no conflict', async () => {
  const { id, version } = await written()
  const again = { ...place(id), version, slug: '', ...words, title: 'Bananas again' }
  await saveDraft(rosa, again)
  expect(await saveDraft(rosa, again)).toMatchObject({ version: version + 1 })
})

test('the address can be chosen until the first publication, and only while it is free', async () => {
  const { id, version } = await written()
  await started(rosa, 'Cocoa')
  const save = (slug: string, at: number) => saveDraft(rosa, { ...place(id), ...words, version: at, slug })
  await expect(save('cocoa', version)).rejects.toMatchObject({ fields: { slug: { key: 'desk:slug_taken' } } })
  expect(await save('at-the-quay', version)).toMatchObject({ slug: 'at-the-quay' })
  await publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(save('elsewhere', version)).rejects.toMatchObject({ fields: { slug: { key: 'desk:slug_fixed' } } })
})

test('an author finds nothing of another author, and a reader nothing at all', async () => {
  const { id, version } = await written()
  const tomas = await somebody('Tomás', 'reader')
  const save = { ...place(id), version, slug: '', ...words, title: 'Mine now' }
  await expect(saveDraft(ines, save)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(saveDraft(tomas, save)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(
    publishDraft(ines, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' }),
  ).rejects.toMatchObject({ kind: 'not_found' })
  await expect(retractConfirmed(ines, { briefingId: id, reason: 'Mine.', slug: '' })).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await draftOf(db, ines, id, 'en')).toBeNull()
  expect(await briefingAtDesk(tomas, id)).toBeNull()
  expect((await openDrafts(ines, { ...all, mine: false })).lines).toEqual([])
  expect((await openDrafts(editor, { ...all, mine: false })).lines).toMatchObject([{ briefingId: id }])
  expect((await openDrafts(editor, all)).lines).toEqual([])
})

test('publishing prints the record and ends the draft; publishing again has nothing to do', async () => {
  const { id, version } = await published()
  const revision = await db.revision.findFirstOrThrow({ include: { author: true } })
  expect(revision.canonicalText).toMatch(/^Ecuador sells about 1.million.tonnes a year\. The ship leaves in/)
  expect(revision).toMatchObject({ number: 1, kind: 'initial', author: { name: 'Rosa' } })
  expect((await openDrafts(rosa, all)).lines).toEqual([])
  const again = publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(again).rejects.toMatchObject({ sentence: { key: 'desk:nothing_changed' } })
})

test('published twice at once from two tabs, there is one revision', async () => {
  const { id, version } = await written()
  const publication = { ...place(id), version, seenNumber: 0, kind: 'initial' as const, note: '' }
  const outcomes = await Promise.allSettled([publishDraft(rosa, publication), publishDraft(editor, publication)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([await db.revision.count(), await db.changeEvent.count()]).toEqual([1, 1])
})

test('what is published is what was seen: a newer save or a newer revision stops it', async () => {
  const { id, version } = await published()
  const next = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Bananas, corrected' })
  const publication = {
    ...place(id),
    version: next.version,
    seenNumber: 1,
    kind: 'correction' as const,
    note: 'The title was wrong.',
  }
  await expect(publishDraft(rosa, { ...publication, version })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(publishDraft(rosa, { ...publication, seenNumber: 0 })).rejects.toMatchObject({ kind: 'conflict' })
  expect(await publishDraft(rosa, publication)).toEqual({ slug: 'bananas-at-the-quay', number: 2 })
  expect(await revisionsAtDesk(id, 'en')).toMatchObject([{ number: 2, kind: 'correction' }, { number: 1 }])
})

test('an update without a word on what changed is refused, and nothing is written', async () => {
  const { id, version } = await published()
  const next = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Bananas, updated' })
  const publication = { ...place(id), version: next.version, seenNumber: 1, kind: 'update' as const, note: '  ' }
  await expect(publishDraft(rosa, publication)).rejects.toMatchObject({ fields: { note: { key: 'required' } } })
  expect(await db.revision.count()).toBe(1)
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ isUnpublished: true, title: 'Bananas, updated' })
})

test('a text that names what the record lacks is not published, and the draft stays', async () => {
  const { id, version } = await written({ markdown: 'One.\n\nTwo {{figure:unheard-of}}.' })
  const refused = publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(refused).rejects.toMatchObject({ fields: { markdown: { values: { line: 3 } } } })
  expect([await db.revision.count(), await db.edition.count(), await db.cacheExpiration.count()]).toEqual([0, 0, 0])
  expect(await db.draft.findFirst()).toMatchObject({ publishedVersion: null })
})

test('a connection killed in the middle of publishing leaves the draft as it was', async () => {
  const { id, version } = await written()
  await db.$executeRawUnsafe(`
    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
  await db.$executeRawUnsafe('CREATE TRIGGER die BEFORE INSERT ON change_events FOR EACH ROW EXECUTE FUNCTION die()')
  const publication = { ...place(id), version, seenNumber: 0, kind: 'initial' as const, note: '' }
  await expect(publishDraft(rosa, publication)).rejects.toThrow()
  await db.$executeRawUnsafe('DROP FUNCTION die CASCADE')
  expect([await db.revision.count(), await db.edition.count(), await db.searchEntry.count()]).toEqual([0, 0, 0])
  expect(await publishDraft(rosa, publication)).toMatchObject({ number: 1 })
})

test('a draft is compared with what readers see', async () => {
  const { id, version } = await published()
  const markdown = words.markdown.replace('sells', 'sold')
  await saveDraft(rosa, { ...place(id), version, slug: '', ...words, markdown })
  const draft = await draftOf(db, rosa, id, 'en')
  const { since } = draft ? await draftComparison(db, draft) : { since: null }
  expect(since?.blocks).toMatchObject([{ change: 'changed' }])
  expect(since?.blocks[0]?.parts).toEqual(
    expect.arrayContaining([
      { kind: 'removed', text: 'sells' },
      { kind: 'added', text: 'sold' },
    ]),
  )
})

test('a preview is what would be published, with the places at fault by line', async () => {
  const { page, faults } = await previewOf(
    db,
    { ...words, markdown: `${words.markdown}\n\n{{topic:atlantis}}` },
    'quay',
    'es',
  )
  expect(page.keyFigures).toMatchObject([{ slug: 'banana-exports', metric: 'Exportación de banano' }])
  expect(page.sources).toMatchObject([{ slug: 'port-ledger', number: 1 }])
  expect(faults).toMatchObject([{ line: 3, sentence: { key: 'desk:unknown_record_at' } }])
  expect(await db.revision.count()).toBe(0)
})

test('an edition in Spanish starts from the English text, once', async () => {
  const { id } = await published()
  await startEdition(rosa, { briefingId: id, locale: 'es' })
  const draft = await draftOf(db, rosa, id, 'es')
  expect(draft).toMatchObject({ ...words, sources: ['port-ledger'], baseNumber: 0, isUnpublished: true })
  await startEdition(editor, { briefingId: id, locale: 'es' })
  expect(await draftOf(db, rosa, id, 'es')).toEqual(draft)
  expect((await briefingAtDesk(rosa, id))?.editions).toMatchObject([
    { locale: 'en', number: 1, hasDraft: false },
    { locale: 'es', number: 0, hasDraft: true },
  ])
})

test('a discarded draft gives back what is published; a briefing that never was is gone', async () => {
  const { id, version } = await published()
  const changed = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Never mind' })
  await discardDraft(rosa, { ...place(id), version: changed.version })
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ title: words.title, isUnpublished: false })
  const other = await started(rosa, 'A false start')
  await discardDraft(rosa, { ...place(other), version: 1 })
  expect(await db.briefing.findUnique({ where: { id: other } })).toBeNull()
})

test('a save from before a draft was discarded does not bring it back', async () => {
  const { id, version } = await published()
  const changed = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Never mind' })
  await discardDraft(editor, { ...place(id), version: changed.version })
  const late = { ...place(id), version: changed.version, slug: '', ...words, title: 'Never mind at all' }
  await expect(saveDraft(rosa, late)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a briefing is retracted only by who typed its address', async () => {
  const { id } = await published()
  const request = { briefingId: id, reason: 'The ledger was forged.', slug: 'bananas' }
  await expect(retractConfirmed(rosa, request)).rejects.toMatchObject({
    fields: { slug: { key: 'desk:retract_mismatch' } },
  })
  await retractConfirmed(rosa, { ...request, slug: 'bananas-at-the-quay' })
  expect((await publishedBriefings(rosa, 'en', all)).lines).toMatchObject([{ isRetracted: true }])
  const change = saveDraft(rosa, { ...place(id), version: 2, slug: '', ...words, title: 'Back again' })
  const { version } = await change
  const back = publishDraft(rosa, { ...place(id), version, seenNumber: 1, kind: 'minor', note: '' })
  await expect(back).rejects.toMatchObject({ kind: 'gone' })
})

test('lists go on where they stopped, each line once', async () => {
  for (let count = 0; count < 65; count += 1) await started(rosa, `Ship number ${count}`)
  const seen: string[] = []
  let before: string | undefined
  do {
    const { lines, next } = await openDrafts(rosa, { ...all, before })
    seen.push(...lines.map(({ slug }) => slug))
    before = next ?? undefined
  } while (before)
  expect(new Set(seen).size).toBe(65)
  expect(seen).toHaveLength(65)
  expect((await openDrafts(rosa, { ...all, query: 'NUMBER 64' })).lines).toMatchObject([{ slug: 'ship-number-64' }])
})
