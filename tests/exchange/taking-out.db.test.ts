import { parse as parseCsv } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate, editAnnotation } from '@/lib/annotations/commands'
import { noteKeysOf } from '@/lib/annotations/notebook'
import { AnnotationDraft, NotesFilter } from '@/lib/annotations/schema'
import { exportFormats } from '@/lib/exchange/export-format'
import { parse } from '@/lib/platform/untrusted'
import { block, publishBlocks, reader } from '../annotations/published'
import { db } from '../support/database'
import { bibtexEntries } from './bibtex'

const text = block('p', 'Ecuador sells bananas and flowers to Russia.\n=SUM(Cuba)')
const origin = 'https://puente.example'
let ada: Actor
let bruno: Actor

const note = async (actor: Actor, revisionId: string, quote: string, change: Record<string, unknown> = {}) => {
  const start = text.text.indexOf(quote)
  const draft = { revisionId, startKey: 'p', start, endKey: 'p', end: start + quote.length, quote, ...change }
  return (await annotate(actor, parse(AnnotationDraft, draft), null)).id
}

async function takenOut(name: string, filter: Record<string, string> = {}): Promise<Buffer> {
  const keys = await noteKeysOf(ada, { kind: 'any', ...parse(NotesFilter, filter) }, 100)
  const chunks: Uint8Array[] = []
  const pieces = exportFormats.get(name)?.write({ actor: ada, keys, origin }) ?? []
  for await (const piece of pieces) chunks.push(typeof piece === 'string' ? Buffer.from(piece) : piece)
  return Buffer.concat(chunks)
}

const filesIn = (zip: Buffer) =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, Buffer.from(bytes).toString('utf8')]))

let first: string

beforeEach(async () => {
  const one = await publishBlocks('bananas-that-pay-for-oil', [text])
  const two = await publishBlocks('a-second-briefing', [text])
  const source = { slug: 'port-register', title: 'Register of the port', publisher: 'The port' }
  await db.source.create({
    data: { ...source, citations: { create: { revisionId: one.revisionId, role: 'source', position: 1 } } },
  })
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  first = await note(ada, one.revisionId, 'bananas', { body: '*Yes*', tags: ['Fruit trade'], colour: 'teal' })
  await note(ada, one.revisionId, 'flowers', { visibility: 'public', label: 'doubt' })
  await note(ada, two.revisionId, '=SUM(Cuba)')
  await note(bruno, two.revisionId, 'Russia', { body: 'Bruno’s own.' })
})

test('everything one noted leaves in one zip, and nobody else’s words', async () => {
  const files = filesIn(await takenOut('zip'))
  expect([...files.keys()]).toEqual([
    'puente/markdown/a-second-briefing.md',
    'puente/markdown/bananas-that-pay-for-oil.md',
    'puente/notes.csv',
    'puente/notes.jsonld',
    'puente/sources.bib',
    'puente/sources.csl.json',
  ])
  const table = parseCsv(files.get('puente/notes.csv') ?? '', { bom: true, columns: true }) as Record<string, string>[]
  expect(table.map(({ quote, note, tags }) => [quote, note, tags])).toEqual([
    ["'=SUM(Cuba)", '', ''],
    ['bananas', '*Yes*', 'Fruit trade'],
    ['flowers', '', ''],
  ])
  const collection = JSON.parse(files.get('puente/notes.jsonld') ?? '')
  expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 3, first: { type: 'AnnotationPage' } })
  expect(collection.first.items[1]).toMatchObject({
    id: `${origin}/annotations/${first}`,
    audience: { 'schema:audienceType': 'private' },
    target: [{ styleClass: 'teal' }],
  })
  expect(bibtexEntries(files.get('puente/sources.bib') ?? '')).toMatchObject([{ key: 'port-register' }])
  expect(JSON.parse(files.get('puente/sources.csl.json') ?? '')).toMatchObject([{ id: 'port-register' }])
  expect([...files.values()].join('')).not.toContain('Bruno')
})

test('the same notes give the same bytes', async () => {
  expect((await takenOut('zip')).equals(await takenOut('zip'))).toBe(true)
})

test('after an edit, only the lines of that note differ', async () => {
  const name = 'bananas-that-pay-for-oil.md'
  const before = filesIn(await takenOut('markdown'))
  await editAnnotation(ada, first, { body: 'No.' })
  const after = filesIn(await takenOut('markdown'))
  expect([...after.keys()]).toEqual([...before.keys()])
  expect(after.get(name)?.replace('No.', '*Yes*')).toBe(before.get(name))
  expect(after.get(name)).toContain(`> bananas\n\n^note-${first}\n\nNo.\n\n`)
  expect(after.get(name)).toContain('#Fruit-trade')
})

test('what the filter shows is what leaves', async () => {
  const table = parseCsv(await takenOut('csv', { colour: 'teal' }), { bom: true, columns: true })
  expect(table).toHaveLength(1)
})

test('no notes are an empty table, collection and archive', async () => {
  expect(parseCsv(await takenOut('csv', { q: 'nowhere' }), { bom: true, columns: true })).toEqual([])
  expect(JSON.parse((await takenOut('jsonld', { q: 'nowhere' })).toString())).toMatchObject({ total: 0 })
  expect(filesIn(await takenOut('markdown', { q: 'nowhere' })).size).toBe(0)
})
