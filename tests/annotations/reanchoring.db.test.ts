import { expect, test } from 'vitest'
import { annotate as annotated, withdraw } from '@/lib/annotations/commands'
import { annotatedRevision, annotationFor, publicAnnotationsOn } from '@/lib/annotations/queries'
import { reanchor } from '@/lib/annotations/reanchoring'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const annotate = async (...request: Parameters<typeof annotated>) => (await annotated(...request)).id

const slug = 'bananas-that-pay-for-oil'
const kept = block('kept', 'Nine of ten bananas in Russia come from Ecuador.')
const edited = block('edited', 'Russia buys about US$1 billion a year, mostly bananas.')
const removed = block('removed', 'The ambassador spoke of flowers.')

const noteOn = (revisionId: string, { key, text }: { key: string; text: string }, quote: string) => {
  const start = text.indexOf(quote)
  return parse(AnnotationDraft, {
    revisionId,
    startKey: key,
    start,
    endKey: key,
    end: start + quote.length,
    quote,
    visibility: 'public',
  })
}

const second = [
  block('new', 'An opening that was added.'),
  kept,
  block('edited', 'Each year Russia buys about US$2 billion, mostly bananas.'),
]

test('a revision says of each note whether its words stayed, and never marks others', async () => {
  const ada = await reader('Ada')
  const one = await publishBlocks(slug, [kept, edited, removed])
  const stayed = await annotate(ada, noteOn(one.revisionId, kept, 'come from Ecuador'), null)
  const shifted = await annotate(ada, noteOn(one.revisionId, edited, 'mostly bananas'), null)
  const figure = await annotate(ada, noteOn(one.revisionId, edited, 'US$1 billion'), null)
  const gone = await annotate(ada, noteOn(one.revisionId, removed, 'flowers'), null)
  const withdrawn = await annotate(ada, noteOn(one.revisionId, removed, 'ambassador'), null)
  await withdraw(ada, withdrawn)

  const two = await publishBlocks(slug, second)
  expect(await reanchor(two.revisionId)).toBe(5)
  expect(await reanchor(two.revisionId)).toBe(0)

  expect((await annotationFor(null, stayed))?.anchor.status).toBe('unchanged')
  expect((await annotationFor(null, shifted))?.anchor).toMatchObject({
    status: 'unchanged',
    passage: { startKey: 'edited', start: 42 },
  })
  expect((await annotationFor(null, figure))?.anchor).toMatchObject({
    status: 'edited',
    passage: { startKey: 'edited' },
    was: 'US$1 billion',
    now: 'US$2 billion',
  })
  expect((await annotationFor(null, gone))?.anchor).toMatchObject({ status: 'orphaned', passage: null })
  expect(
    await db.annotationAnchor.findUnique({
      where: { annotationId_revisionId: { annotationId: gone, revisionId: two.revisionId } },
    }),
  ).toMatchObject({
    was: 'flowers',
    method: 'none',
  })

  // Two revisions later each is found from the text it is pinned to, not from where the second had put it.
  const three = await publishBlocks(slug, [removed, kept, edited])
  expect(await reanchor(three.revisionId)).toBe(5)
  expect((await annotationFor(null, gone))?.anchor).toMatchObject({
    status: 'unchanged',
    passage: { startKey: 'removed' },
  })
  expect((await annotationFor(null, figure))?.anchor.status).toBe('unchanged')
})

test('before the job has run, a note is placed as the job will place it', async () => {
  const ada = await reader('Ada')
  const one = await publishBlocks(slug, [kept, edited, removed])
  await annotate(ada, noteOn(one.revisionId, kept, 'come from Ecuador'), null)
  await annotate(ada, noteOn(one.revisionId, removed, 'flowers'), null)
  const two = await publishBlocks(slug, second)
  const on = (await annotatedRevision(slug, 'en'))!
  const before = await publicAnnotationsOn(on, 200)
  await reanchor(two.revisionId)
  expect(await publicAnnotationsOn(on, 200)).toEqual(before)
  expect(before.annotations.map((note) => note.anchor.status)).toEqual(['unchanged', 'orphaned'])
})

test('a note made on the text before is anchored in the new one, or refused when its words are gone', async () => {
  const ada = await reader('Ada')
  const one = await publishBlocks(slug, [kept, edited, removed])
  const two = await publishBlocks(slug, second)
  const id = await annotate(ada, noteOn(one.revisionId, kept, 'Nine of ten'), null)
  expect(await db.annotationAnchor.count({ where: { annotationId: id, revisionId: two.revisionId } })).toBe(1)
  await expect(annotate(ada, noteOn(one.revisionId, removed, 'flowers'), null)).rejects.toMatchObject({
    kind: 'conflict',
  })
  expect(await db.annotation.count()).toBe(1)
})

test('notes that are being written while revisions are published all get their anchor', async () => {
  const ada = await reader('Ada')
  const { revisionId } = await publishBlocks(slug, [kept, edited, removed])
  const publishing = (async () => {
    let last = revisionId
    for (let n = 0; n < 4; n += 1) {
      last = (await publishBlocks(slug, [block(`n${n}`, `Opening ${n}.`), kept])).revisionId
      await reanchor(last)
    }
    return last
  })()
  const writing = Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 5))
      return annotate(ada, noteOn(revisionId, kept, 'bananas in Russia'), null)
    }),
  )
  const [last, ids] = await Promise.all([publishing, writing])
  expect(
    await db.annotationAnchor.count({ where: { revisionId: last, annotationId: { in: ids }, status: 'unchanged' } }),
  ).toBe(40)
})
