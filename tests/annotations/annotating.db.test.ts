import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { standingAt } from '@/lib/annotations/anchor-status'
import { annotate as annotated, editAnnotation, restore, withdraw } from '@/lib/annotations/commands'
import { annotatedRevision, annotationFor, annotationsFor, publicAnnotationsOn } from '@/lib/annotations/queries'
import { purgeWithdrawn } from '@/lib/annotations/reanchoring'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const annotate = async (...request: Parameters<typeof annotated>) => (await annotated(...request)).id

const slug = 'lada-looks-at-ecuador-again'
const blocks = [
  block('p1', 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.'),
  block('p2', 'Bananas 🍌 pay for it.'),
]

let revisionId: string
let ada: Actor
let bruno: Actor

const draft = (change: Record<string, unknown> = {}) =>
  parse(AnnotationDraft, { revisionId, startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva', ...change })

const here = async () => (await annotatedRevision(slug, 'en'))!

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, blocks))
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

describe('making a note', () => {
  test('its words, what stands around them and its tags are kept', async () => {
    const id = await annotate(ada, draft({ body: 'See *1998*.', tags: ['Cars', 'cars', 'Oil'], colour: 'rose' }), null)
    expect(await annotationFor(ada.id, id)).toMatchObject({
      quote: 'Niva',
      prefix: 'AvtoVAZ once sold the ',
      suffix: ' in Quito, and wants to sell it ',
      tags: ['Cars', 'Oil'],
      colour: 'rose',
      visibility: 'private',
      anchor: standingAt({ startKey: 'p1', start: 22, endKey: 'p1', end: 26 }),
      briefing: { slug, locale: 'en' },
    })
  })

  test('over two paragraphs', async () => {
    const id = await annotate(ada, draft({ start: 64, endKey: 'p2', end: 10, quote: 'again.\n\nBananas 🍌' }), null)
    expect((await annotationFor(ada.id, id))?.quote).toBe('again.\n\nBananas 🍌')
  })

  test.each([
    ['other words', { quote: 'Lada' }],
    ['a place beyond the paragraph', { start: 400, end: 404 }],
    ['a backward passage', { startKey: 'p2', start: 0, endKey: 'p1', end: 4 }],
    ['an unknown paragraph', { startKey: 'p9' }],
  ])('with %s is refused as a conflict, and nothing is stored', async (_, change) => {
    await expect(annotate(ada, draft(change), randomUUID())).rejects.toMatchObject({
      kind: 'conflict',
      sentence: { key: 'annotations:text_changed' },
    })
    expect(await db.annotation.count()).toBe(0)
    expect(await db.idempotencyKey.count()).toBe(0)
  })

  test('on a revision that does not exist, or a retracted briefing, is refused', async () => {
    await expect(annotate(ada, draft({ revisionId: randomUUID() }), null)).rejects.toMatchObject({ kind: 'not_found' })
    await db.retraction.create({ data: { briefingId: (await here()).briefingId, reason: 'It was wrong.' } })
    await expect(annotate(ada, draft(), null)).rejects.toMatchObject({ kind: 'gone' })
    expect(await db.annotation.count()).toBe(0)
  })

  test.each([
    ['quote', { quote: 'x'.repeat(5_001) }],
    ['quote', { quote: '' }],
    ['quote', { quote: '\uD83C' }],
    ['body', { body: 'x'.repeat(10_001) }],
    ['body', { body: 'right \u202E to left' }],
    ['tags', { tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }],
    ['tags.0', { tags: ['x'.repeat(61)] }],
    ['start', { start: -1 }],
    ['start', { start: 1.5 }],
    ['colour', { colour: 'green' }],
    ['revisionId', { revisionId: 'constructor' }],
  ])('with an unusable %s names the field', (field, change) => {
    expect(() => draft(change)).toThrow(
      expect.objectContaining({ kind: 'invalid', fields: expect.objectContaining({ [field]: expect.anything() }) }),
    )
  })
})

describe('one note, once', () => {
  test('twenty simultaneous requests with one key make one note and get one answer', async () => {
    const key = randomUUID()
    const ids = await Promise.all(Array.from({ length: 20 }, () => annotate(ada, draft({ tags: ['cars'] }), key)))
    expect(new Set(ids).size).toBe(1)
    expect(await db.annotation.count()).toBe(1)
  })

  test('the same key with other words is refused', async () => {
    const key = randomUUID()
    await annotate(ada, draft(), key)
    await expect(annotate(ada, draft({ body: 'More.' }), key)).rejects.toMatchObject({ kind: 'unprocessable' })
  })

  test('two readers may use the same key', async () => {
    const key = randomUUID()
    expect(await annotate(ada, draft(), key)).not.toBe(await annotate(bruno, draft(), key))
  })

  test('simultaneous notes with the same new tags make each tag once', async () => {
    const tags = ['c', 'a', 'b']
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => annotate(ada, draft({ tags: n % 2 ? tags : tags.toReversed() }), null)),
    )
    expect(await db.tag.count()).toBe(3)
    expect(await db.annotationTag.count()).toBe(36)
  })
})

describe('who sees what', () => {
  test('a private note is there for its author only, by every way', async () => {
    const id = await annotate(ada, draft({ body: 'Mine.' }), null)
    const on = await here()
    expect(await annotationFor(ada.id, id)).not.toBeNull()
    expect(await annotationFor(bruno.id, id)).toBeNull()
    expect(await annotationFor(null, id)).toBeNull()
    expect((await publicAnnotationsOn(on, 200)).annotations).toEqual([])
    expect((await annotationsFor(bruno, on, 200)).annotations).toEqual([])
    expect((await annotationsFor(ada, on, 200)).annotations).toHaveLength(1)
  })

  test('a public note is there for everybody, its tags for its author', async () => {
    const id = await annotate(ada, draft({ visibility: 'public', tags: ['secret plan'] }), null)
    const [shown] = (await publicAnnotationsOn(await here(), 200)).annotations
    expect(shown).toMatchObject({ id, author: 'Ada', tags: [] })
    expect((await annotationFor(bruno.id, id))?.tags).toEqual([])
    expect((await annotationFor(ada.id, id))?.tags).toEqual(['secret plan'])
  })

  test('the public notes of a banned person are no longer shown', async () => {
    const id = await annotate(ada, draft({ visibility: 'public' }), null)
    await db.user.update({ where: { id: ada.id }, data: { bannedAt: new Date() } })
    expect((await publicAnnotationsOn(await here(), 200)).annotations).toEqual([])
    expect(await annotationFor(bruno.id, id)).toBeNull()
  })

  test('a withdrawn note is nowhere, and comes back whole when it is restored', async () => {
    const id = await annotate(ada, draft({ visibility: 'public', tags: ['cars'], body: 'Hm.' }), null)
    await withdraw(ada, id)
    expect(await annotationFor(ada.id, id)).toBeNull()
    expect((await publicAnnotationsOn(await here(), 200)).annotations).toEqual([])
    await expect(withdraw(ada, id)).rejects.toMatchObject({ kind: 'not_found' })
    await restore(ada, id)
    expect(await annotationFor(ada.id, id)).toMatchObject({ body: 'Hm.', tags: ['cars'] })
  })

  test('nobody changes, withdraws or restores what is not theirs', async () => {
    const id = await annotate(ada, draft({ visibility: 'public' }), null)
    await expect(editAnnotation(bruno, id, { body: 'x' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(withdraw(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
    await withdraw(ada, id)
    await expect(restore(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

test('an edit changes what it names, and is refused when somebody was faster', async () => {
  const id = await annotate(ada, draft({ body: 'One.', tags: ['a', 'b'] }), null)
  const seen = (await annotationFor(ada.id, id))!.updatedAt
  await editAnnotation(ada, id, { body: 'Two.', tags: ['b', 'c'] }, seen)
  expect(await annotationFor(ada.id, id)).toMatchObject({
    body: 'Two.',
    tags: ['b', 'c'],
    colour: 'amber',
    quote: 'Niva',
  })
  await expect(editAnnotation(ada, id, { body: 'Three.' }, seen)).rejects.toMatchObject({ kind: 'conflict' })
})

test('a long list is read page by page, each note once', async () => {
  for (let n = 0; n < 7; n += 1) await annotate(ada, draft({ visibility: 'public', body: `Note ${n}` }), null)
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await publicAnnotationsOn(await here(), 3, cursor)
    seen.push(...page.annotations.map((note) => note.body))
    cursor = page.next ?? undefined
    more = page.next !== null
  }
  expect(seen).toEqual(Array.from({ length: 7 }, (_, n) => `Note ${n}`))
})

test('what was withdrawn is kept for thirty days, then removed for ever', async () => {
  const id = await annotate(ada, draft(), null)
  await withdraw(ada, id)
  const day = 24 * 60 * 60 * 1000
  expect(await purgeWithdrawn(new Date(Date.now() + 29 * day))).toBe(0)
  expect(await purgeWithdrawn(new Date(Date.now() + 31 * day))).toBe(1)
  await expect(restore(ada, id)).rejects.toMatchObject({ kind: 'not_found' })
})
