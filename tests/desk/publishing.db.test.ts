import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { openDrafts, publishedBriefings, revisionsAtDesk } from '@/lib/briefings/desk-lists'
import { publishDraft, retractConfirmed, saveDraft } from '@/lib/briefings/draft-commands'
import { draftOf } from '@/lib/briefings/drafts'
import { db } from '../support/database'
import { place, published, record, somebody, words, written } from './newsroom'

let rosa: Actor
let editor: Actor

const all = { query: '', before: undefined, mine: true }

beforeEach(async () => {
  await record()
  rosa = await somebody('Rosa', 'author')
  editor = await somebody('Olga', 'editor')
})

test('publishing prints the record and ends the draft; publishing again has nothing to do', async () => {
  const { id, version } = await published(rosa)
  const revision = await db.revision.findFirstOrThrow({ include: { author: true } })
  expect(revision.canonicalText).toMatch(/^Ecuador sells about 1.million.tonnes a year\. The ship leaves in/)
  expect(revision).toMatchObject({ number: 1, kind: 'initial', author: { name: 'Rosa' } })
  expect((await openDrafts(rosa, all)).lines).toEqual([])
  const again = publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(again).rejects.toMatchObject({ sentence: { key: 'desk:nothing_changed' } })
})

test('published twice at once from two tabs, there is one revision', async () => {
  const { id, version } = await written(rosa)
  const publication = { ...place(id), version, seenNumber: 0, kind: 'initial' as const, note: '' }
  const outcomes = await Promise.allSettled([publishDraft(rosa, publication), publishDraft(editor, publication)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect([await db.revision.count(), await db.changeEvent.count()]).toEqual([1, 1])
})

test('what is published is what was seen: a newer save or a newer revision stops it', async () => {
  const { id, version } = await published(rosa)
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
  const { id, version } = await published(rosa)
  const next = await saveDraft(rosa, { ...place(id), version, slug: '', ...words, title: 'Bananas, updated' })
  const publication = { ...place(id), version: next.version, seenNumber: 1, kind: 'update' as const, note: '  ' }
  await expect(publishDraft(rosa, publication)).rejects.toMatchObject({ fields: { note: { key: 'required' } } })
  expect(await db.revision.count()).toBe(1)
  expect(await draftOf(db, rosa, id, 'en')).toMatchObject({ isUnpublished: true, title: 'Bananas, updated' })
})

test('a text that names what the record lacks is not published, and the draft stays', async () => {
  const { id, version } = await written(rosa, { markdown: 'One.\n\nTwo {{figure:unheard-of}}.' })
  const refused = publishDraft(rosa, { ...place(id), version, seenNumber: 0, kind: 'initial', note: '' })
  await expect(refused).rejects.toMatchObject({ fields: { markdown: { values: { line: 3 } } } })
  expect([await db.revision.count(), await db.edition.count(), await db.cacheExpiration.count()]).toEqual([0, 0, 0])
  expect(await db.draft.findFirst()).toMatchObject({ publishedVersion: null })
})

test('a connection killed in the middle of publishing leaves the draft as it was', async () => {
  const { id, version } = await written(rosa)
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

test('a briefing is retracted only by who typed its address', async () => {
  const { id } = await published(rosa)
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
