import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { type ContainerPlace, containerAnswer } from '@/lib/annotations/container-answer'
import { annotateByModel, replaceByModel, withdrawSeen } from '@/lib/annotations/model-commands'
import { annotatedRevision, annotationFor } from '@/lib/annotations/queries'
import { pinnedAnnotation } from '@/lib/annotations/web-annotation'
import { publicOrigin } from '@/lib/platform/env'
import { block, publishBlocks, reader } from './published'

const slug = 'lada-looks-at-ecuador-again'
const blocks = [block('p1', 'AvtoVAZ once sold the Niva in Quito.'), block('p2', 'Bananas 🍌 pay for it.')]
const source = `${publicOrigin()}/briefings/${slug}`

let ada: Actor
let bruno: Actor

const model = (exact: string, more: Record<string, unknown> = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  body: { type: 'TextualBody', value: 'Hm.' },
  target: { source, selector: { type: 'TextQuoteSelector', exact } },
  ...more,
})

async function place(number?: number): Promise<ContainerPlace> {
  return { slug, locale: 'en', number, on: (await annotatedRevision(slug, 'en', number))! }
}

type Said = Record<string, unknown> & { items?: unknown[]; first?: Said; partOf?: Said }

async function container(
  wanted: { page?: number; iris?: boolean } = {},
  headers: Record<string, string> = {},
  number?: number,
) {
  const answer = await containerAnswer(await place(number), { locale: 'en', ...wanted }, new Headers(headers))
  return {
    status: answer.status,
    headers: answer.headers,
    said: answer.status === 200 ? ((await answer.json()) as Said) : {},
  }
}

beforeEach(async () => {
  await publishBlocks(slug, blocks)
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

test('what is sent comes back by the model, on the words of its revision', async () => {
  const id = await annotateByModel(ada, await place(), model('Niva'), null)
  const note = await annotationFor(null, id)
  expect(pinnedAnnotation(note!, 1, publicOrigin())).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${publicOrigin()}/annotations/${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    body: { type: 'TextualBody', value: 'Hm.', format: 'text/markdown' },
    target: {
      source,
      state: { type: 'TimeState', cached: `${source}/revisions/1` },
      selector: {
        type: 'FragmentSelector',
        value: 'b-p1',
        refinedBy: [
          {
            type: 'TextQuoteSelector',
            exact: 'Niva',
            prefix: 'AvtoVAZ once sold the ',
            suffix: ' in Quito.\n\nBananas 🍌 pay for i',
          },
          { type: 'TextPositionSelector', start: 22, end: 26 },
        ],
      },
    },
  })
})

test('a source that is not this briefing is refused, and words that are not there', async () => {
  const other = {
    target: { source: 'https://elsewhere.example/', selector: { type: 'TextQuoteSelector', exact: 'Niva' } },
  }
  await expect(annotateByModel(ada, await place(), model('Niva', other), null)).rejects.toMatchObject({
    kind: 'unprocessable',
  })
  await expect(annotateByModel(ada, await place(), model('Moskvich'), null)).rejects.toMatchObject({ kind: 'conflict' })
})

test('one key makes one note', async () => {
  const ids = await Promise.all(
    [1, 2, 3].map(async () => annotateByModel(ada, await place(), model('Niva'), 'key-12345678')),
  )
  expect(new Set(ids).size).toBe(1)
})

test('a note is replaced and withdrawn in the version that was seen, by its author alone', async () => {
  const id = await annotateByModel(ada, await place(), model('Niva'), null)
  const { updatedAt } = (await annotationFor(ada.id, id))!
  const changed = model('Niva', {
    body: [
      { type: 'TextualBody', value: 'Ha.' },
      { type: 'TextualBody', value: 'cars', purpose: 'tagging' },
    ],
  })
  await expect(replaceByModel(bruno, id, changed, updatedAt)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(replaceByModel(ada, id, model('Quito'), updatedAt)).rejects.toMatchObject({ kind: 'unprocessable' })
  await replaceByModel(ada, id, changed, updatedAt)
  expect(await annotationFor(ada.id, id)).toMatchObject({ body: 'Ha.', tags: ['cars'] })
  await expect(replaceByModel(ada, id, changed, updatedAt)).rejects.toMatchObject({ kind: 'stale' })
  await expect(withdrawSeen(ada, id, updatedAt)).rejects.toMatchObject({ kind: 'stale' })
  await expect(withdrawSeen(bruno, id, undefined)).rejects.toMatchObject({ kind: 'not_found' })
  await withdrawSeen(ada, id, undefined)
  expect(await annotationFor(ada.id, id)).toBeNull()
})

test('a container has its links, and what the client prefers of it', async () => {
  expect((await container()).said).toMatchObject({ type: ['BasicContainer', 'AnnotationCollection'], total: 0 })
  expect((await container()).said.first).toBeUndefined()
  const id = await annotateByModel(ada, await place(), model('Niva'), null)
  const whole = await container()
  expect(whole.headers.get('link')).toContain('rel="type"')
  expect(whole.headers.get('content-type')).toBe('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"')
  expect(whole.said.total).toBe(1)
  expect(whole.said.first?.items).toMatchObject([{ id: `${publicOrigin()}/annotations/${id}`, type: 'Annotation' }])
  const only = (what: string) => ({ prefer: `return=representation;include="http://www.w3.org/ns/${what}"` })
  const minimal = await container({}, only('ldp#PreferMinimalContainer'))
  expect(minimal.headers.get('preference-applied')).toBe('return=representation')
  expect(minimal.said.first).toBe(`${publicOrigin()}/annotations/briefings/${slug}/?page=0&iris=0`)
  const iris = await container({}, only('oa#PreferContainedIRIs'))
  expect(iris.said.first?.items).toEqual([`${publicOrigin()}/annotations/${id}`])
  const etag = whole.headers.get('etag') ?? ''
  expect((await container({}, { 'if-none-match': etag })).status).toBe(304)
})

test('pages follow each other and hold each note once', async () => {
  for (let n = 0; n < 205; n += 1) await annotateByModel(ada, await place(), model('Niva'), null)
  const items: unknown[] = []
  for (let page = 0; page < 3; page += 1) {
    const { said } = await container({ page, iris: true })
    expect(said).toMatchObject({ type: 'AnnotationPage', startIndex: page * 100, partOf: { total: 205 } })
    expect('next' in said).toBe(page < 2)
    expect('prev' in said).toBe(page > 0)
    items.push(...(said.items ?? []))
  }
  expect(new Set(items).size).toBe(205)
  await expect(container({ page: 3 })).rejects.toMatchObject({ kind: 'not_found' })
})

test('a container of a revision leaves out what was noted on later ones', async () => {
  await annotateByModel(ada, await place(), model('Niva'), null)
  await publishBlocks(slug, [...blocks, block('p3', 'And oil.')])
  await annotateByModel(ada, await place(2), model('And oil'), null)
  expect((await container({}, {}, 1)).said.total).toBe(1)
  expect((await container()).said.total).toBe(2)
})
