import { beforeEach, expect, test, vi } from 'vitest'
import { readBriefingFile } from '@/lib/briefings/front-matter'
import { type Importer, importBriefing, unknownInFile } from '@/lib/briefings/importing'
import { seedBriefings } from '@/prisma/seed/records'
import { seed } from '@/prisma/seed/seed'
import { db } from '../support/database'

// A whole seeding takes a second or two, and longer beside everything else.
vi.setConfig({ testTimeout: 60_000 })

const machine: Importer = { id: null, role: 'administrator' }

function briefingFile(changes: Record<string, string> = {}, body = 'Quito sells {{topic:cocoa|cocoa}} abroad.') {
  const keys = {
    ...{
      slug: 'cocoa-abroad',
      locale: 'en',
      title: 'Cocoa abroad',
      standfirst: 'What is sold.',
      byline: 'Ada Lovelace',
    },
    ...{ topics: '[cocoa]', sources: '[icco]', revision: 'initial', note: '' },
    ...changes,
  }
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}`)
  const read = readBriefingFile(`---\n${lines.join('\n')}\n---\n\n${body}\n`)
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.briefing
}

async function account(name: string, role: 'reader' | 'author' | 'editor'): Promise<Importer> {
  const { id } = await db.user.create({ data: { name, role, email: `${name.toLowerCase()}@example.org` } })
  return { id, role }
}

beforeEach(async () => {
  await db.topic.create({ data: { slug: 'cocoa', kind: 'commodity' } })
  await db.source.create({ data: { slug: 'icco', title: 'International Cocoa Organization' } })
})

test('a new file is published at the time it names', async () => {
  const file = briefingFile({ published: '2025-03-06T10:00:00Z' })
  expect(await importBriefing(machine, file)).toEqual({ isNew: true, number: 1 })
  const briefing = await db.briefing.findUniqueOrThrow({ where: { slug: 'cocoa-abroad' } })
  expect(briefing.firstPublishedAt).toEqual(new Date('2025-03-06T10:00:00Z'))
})

test('the same file again changes nothing', async () => {
  await importBriefing(machine, briefingFile())
  expect(await importBriefing(machine, briefingFile())).toEqual({ isNew: false, number: 1 })
})

test('a folder whose briefings are all published, older revisions among them, changes nothing', async () => {
  await db.topic.deleteMany()
  await db.source.deleteMany()
  await seed(db)
  for (const file of seedBriefings()) expect(await importBriefing(machine, file)).toMatchObject({ isNew: false })
  expect(await db.revision.count()).toBe(9)
})

test('a changed text is the next revision, and going back to an older one is a revision too', async () => {
  await importBriefing(machine, briefingFile())
  const changed = briefingFile({ revision: 'update', note: 'Names the buyers.' }, 'Quito sells cocoa to nobody new.')
  expect(await importBriefing(machine, changed)).toEqual({ isNew: true, number: 2 })
  expect(await importBriefing(machine, changed)).toEqual({ isNew: false, number: 2 })
  const back = briefingFile({ revision: 'correction', note: 'The buyers were not named.' })
  expect(await importBriefing(machine, back)).toEqual({ isNew: true, number: 3 })
})

test('a second text that calls itself initial is refused, at the line of its revision', async () => {
  await importBriefing(machine, briefingFile())
  const other = briefingFile({ title: 'Another title' })
  expect(await importBriefing(machine, other)).toMatchObject({ faults: [{ line: 9, key: 'revision' }] })
})

test('every binding that names nothing is told with its line, and nothing is written', async () => {
  const file = briefingFile({}, 'Fine.\n\nNot {{figure:no-such-figure}}.\n\nNor {{date:no-such-date}}.')
  const imported = await importBriefing(machine, file)
  expect('faults' in imported && imported.faults.map(({ line }) => line)).toEqual([15, 17])
  expect(await db.briefing.count({ where: { slug: 'cocoa-abroad' } })).toBe(0)
})

test('every topic and source that does not exist is told in one run, and nothing is written', async () => {
  const file = briefingFile(
    { topics: '[cacao, cocoa, tea]', sources: '[nowhere]', revision: 'minor' },
    '{{figure:none}}',
  )
  const imported = await importBriefing(machine, file)
  expect('faults' in imported && imported.faults.map(({ line, key }) => [line, key])).toEqual([
    [7, 'topics'],
    [7, 'topics'],
    [8, 'sources'],
    [9, 'revision'],
    [13, 'unknown_record'],
  ])
  expect(await db.briefing.count({ where: { slug: 'cocoa-abroad' } })).toBe(0)
})

test('a time to come is refused', async () => {
  const file = briefingFile({ published: '2999-01-01T00:00:00Z' })
  const fault = { line: 11, key: 'published', sentence: { key: 'in_the_future' } }
  expect(await importBriefing(machine, file)).toEqual({ faults: [fault] })
})

test('what a file with faults names is looked up as well', async () => {
  const read = readBriefingFile('---\ntitle:\ntopics:\n  - cocoa\n  - cacao\n---\n\nNot {{date:no-such-date}}.\n')
  if (!('named' in read) || !read.named) throw new Error('The file is whole.')
  const faults = await unknownInFile(read.named)
  expect(faults.map(({ line, key }) => [line, key])).toEqual([
    [5, 'topics'],
    [8, 'unknown_record'],
  ])
})

test('an author publishes now, whatever the file says, and only what the author started', async () => {
  const author = await account('Ada', 'author')
  const start = Date.now()
  await importBriefing(author, briefingFile({ published: '2025-03-06T10:00:00Z' }))
  const { firstPublishedAt, createdById } = await db.briefing.findUniqueOrThrow({ where: { slug: 'cocoa-abroad' } })
  expect(firstPublishedAt?.getTime()).toBeGreaterThanOrEqual(start)
  expect(createdById).toBe(author.id)
  const another = briefingFile({ title: 'Mine now', revision: 'minor' })
  const stranger = await account('Rosa', 'author')
  await expect(importBriefing(stranger, another)).rejects.toMatchObject({ kind: 'forbidden' })
  const editor = await account('Grace', 'editor')
  expect(await importBriefing(editor, another)).toMatchObject({ isNew: true })
})

test('a reader brings nothing in', async () => {
  const reader = await account('Rosa', 'reader')
  await expect(importBriefing(reader, briefingFile())).rejects.toMatchObject({ kind: 'forbidden' })
})
