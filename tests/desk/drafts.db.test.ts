import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { briefingAtDesk, openDrafts } from '@/lib/briefings/desk-lists'
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
import { db } from '../support/database'
import { place, published, record, somebody, started, words, written } from './newsroom'

let rosa: Actor
let ines: Actor
let editor: Actor

const all = { query: '', before: undefined, mine: true }

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
  expect(await startBriefing(rosa, { title: 'Cocoa', locale: 'en', key })).not.toEqual(one)
  await started(rosa)
  const slugs = (await db.briefing.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
  expect(slugs).toEqual(['bananas-at-the-quay', 'bananas-at-the-quay-2', 'cocoa'])
})

test('a save over a newer one is refused with the whole newer draft, and overwrites nothing', async () => {
  const { id, version } = await written(rosa)
  await saveDraft(editor, { ...place(id), version, slug: '', ...words, title: 'Bananas, edited by Olga' })
  const late = saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Bananas, by Rosa' })
  await expect(late).rejects.toMatchObject({
    kind: 'conflict',
    data: { theirs: { title: 'Bananas, edited by Olga', savedBy: 'Olga', version: version + 1 } },
  })
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ title: 'Bananas, edited by Olga' })
})

test('a save over one from another tab of the same person says so', async () => {
  const { id, version } = await written(rosa)
  const save = (title: string) => saveDraft(rosa, { ...place(id), version, slug: '', ...words, title })
  await save('In the other tab')
  await expect(save('Here')).rejects.toMatchObject({
    ...{ kind: 'conflict', sentence: { key: 'desk:draft_conflict_own' } },
    data: { theirs: { title: 'In the other tab', isOwnSave: true } },
  })
})

test('of two saves at once from one version one is stored', async () => {
  const { id, version } = await written(rosa)
  const save = (title: string) => saveDraft(rosa, { ...place(id), version, slug: '', ...words, title })
  const outcomes = await Promise.allSettled([save('One'), save('Two'), save('Three')])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.draft.findFirst()).toMatchObject({ version: version + 1 })
})

test('the same save again, after its answer was lost, is no conflict', async () => {
  const { id, version } = await written(rosa)
  const again = { ...place(id), version, slug: '', ...words, title: 'Bananas again' }
  await saveDraft(rosa, again)
  expect(await saveDraft(rosa, again)).toMatchObject({ version: version + 1 })
})

test('the address can be chosen until the first publication, and only while it is free', async () => {
  const { id, version } = await written(rosa)
  await started(rosa, 'Cocoa')
  const save = (slug: string, at: number) => saveDraft(rosa, { ...place(id), ...words, version: at, slug })
  await expect(save('cocoa', version)).rejects.toMatchObject({ fields: { slug: { key: 'desk:slug_taken' } } })
  expect(await save('at-the-quay', version)).toMatchObject({ slug: 'at-the-quay' })
  await publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(save('elsewhere', version)).rejects.toMatchObject({ fields: { slug: { key: 'desk:slug_fixed' } } })
})

test('an author finds nothing of another author, and a reader nothing at all', async () => {
  const { id, version } = await written(rosa)
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

test('a draft is compared with what readers see', async () => {
  const { id, version } = await published(rosa)
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
  const { id } = await published(rosa)
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
  const { id, version } = await published(rosa)
  const changed = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Never mind' })
  await discardDraft(rosa, { ...place(id), version: changed.version })
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ title: words.title, isUnpublished: false })
  const other = await started(rosa, 'A false start')
  await discardDraft(rosa, { ...place(other), version: 1 })
  expect(await db.briefing.findUnique({ where: { id: other } })).toBeNull()
})

test('a save from before a draft was discarded does not bring it back', async () => {
  const { id, version } = await published(rosa)
  const changed = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Never mind' })
  await discardDraft(editor, { ...place(id), version: changed.version })
  const late = { ...place(id), version: changed.version, slug: '', ...words, title: 'Never mind at all' }
  await expect(saveDraft(rosa, late)).rejects.toMatchObject({ kind: 'conflict' })
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
