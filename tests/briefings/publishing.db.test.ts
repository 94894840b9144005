import { beforeEach, describe, expect, test } from 'vitest'
import { publishRevision } from '@/lib/briefings/publishing'
import { transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { db } from '../support/database'
import { dayAfter, person, publishText, record, text } from './published'

beforeEach(record)

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => {
      if (error instanceof Problem) return error
      throw error
    },
  )

// Numbers and their units are kept on one line.
const spaced = (words: string) => words.replaceAll('\u00A0', ' ')

const currentOf = (slug: string) =>
  db.edition.findFirstOrThrow({
    where: { briefing: { slug } },
    include: { currentRevision: { include: { blocks: { orderBy: { position: 'asc' } }, citations: true } } },
  })

const revise = { kind: 'update', note: 'Names the port.', publishedAt: dayAfter } as const
const longer = 'Ecuador ships {{figure:banana-exports}} from Guayaquil.\n\nThe harvest is {{date:harvest|in}}.'

test('a first text is written with blocks, citations, records, a line of the log, a search entry and expired reads', async () => {
  const ana = await person('Ana', 'author')
  const { briefingId, revisionId, number } = await publishText({}, ana)
  expect(number).toBe(1)
  const { currentRevision, firstPublishedAt, updatedAt } = await currentOf('bananas-are-full')
  expect(currentRevision?.blocks.map((block) => spaced(block.text))).toEqual([
    'Ecuador ships about 1 million tonnes a year.',
    'The harvest is on 13 April 2025.',
  ])
  expect(currentRevision?.citations.map(({ role }) => role).sort()).toEqual(['further_reading', 'source'])
  expect([firstPublishedAt, updatedAt]).toEqual([text().publishedAt, text().publishedAt])
  expect(await db.revisionFigure.count({ where: { revisionId } })).toBe(1)
  expect(await db.revisionEvent.count({ where: { revisionId } })).toBe(1)
  const [change] = await db.changeEvent.findMany({ include: { topics: true } })
  expect(change).toMatchObject({ kind: 'published', significance: 'normal', locale: 'en', briefingId, revisionId })
  expect(change?.topics).toHaveLength(2)
  const found =
    await db.$queryRaw`SELECT id FROM search_entries WHERE words @@ to_tsquery('puente_en', 'million & tonne')`
  expect(found).toHaveLength(1)
  const tags = (await db.cacheExpiration.findMany()).map(({ tag }) => tag)
  expect(tags).toEqual(
    expect.arrayContaining(['briefings', 'briefing:bananas-are-full', 'topic:bananas', 'topic:ecuador']),
  )
  expect(await db.auditRecord.findFirst()).toMatchObject({ action: 'publish', actorId: ana.id, subjectId: briefingId })
  expect(await jobs()).toEqual([])
})

async function jobs(): Promise<string[]> {
  const rows = await db.$queryRaw<{ task_identifier: string }[]>`SELECT task_identifier FROM graphile_worker.jobs`
  return rows.map((row) => row.task_identifier)
}

describe('a revision', () => {
  beforeEach(() => publishText())

  test.each([
    ['minor', '', 'revised', 'minor', text().publishedAt],
    ['update', 'Names the port.', 'revised', 'normal', dayAfter],
    ['correction', 'The port was wrong.', 'corrected', 'major', dayAfter],
  ] as const)(
    'that is called %s moves the log and the date accordingly',
    async (kind, note, change, weight, updatedAt) => {
      const { number } = await publishText({ kind, note, markdown: longer, publishedAt: dayAfter })
      expect(number).toBe(2)
      const edition = await currentOf('bananas-are-full')
      expect(edition.updatedAt).toEqual(updatedAt)
      expect(edition.firstPublishedAt).toEqual(text().publishedAt)
      const logged = await db.changeEvent.findFirst({ where: { kind: { not: 'published' } } })
      expect(logged).toMatchObject({ kind: change, significance: weight, note, at: dayAfter })
      expect(await jobs()).toEqual(['reanchor'])
    },
  )

  test('keeps the keys of its blocks, edited or moved', async () => {
    const before = (await currentOf('bananas-are-full')).currentRevision?.blocks.map(({ key }) => key)
    const [ships, harvest] = longer.split('\n\n')
    await publishText({ ...revise, markdown: `${harvest}\n\n${ships}` })
    const after = (await currentOf('bananas-are-full')).currentRevision?.blocks.map(({ key }) => key)
    expect(after).toEqual(before?.toReversed())
  })

  test('that reads the same is refused, unless the record prints something else now', async () => {
    expect(await problemOf(publishText(revise))).toMatchObject({ kind: 'conflict' })
    expect(await db.revision.count()).toBe(1)
    await db.figure.update({ where: { slug: 'banana-exports' }, data: { value: '1200000' } })
    expect(await publishText(revise)).toMatchObject({ number: 2 })
  })

  test('that only names other topics or sources is one, and the topics it left hear of it', async () => {
    await publishText({ ...revise, topicSlugs: ['bananas'] })
    await publishText({ ...revise, topicSlugs: ['bananas'], furtherReading: [] })
    expect(await db.revision.count()).toBe(3)
    const expired = await db.cacheExpiration.findMany({ where: { tag: 'topic:ecuador' } })
    expect(expired).toHaveLength(2)
  })

  test('cannot come before the one it follows', async () => {
    const early = new Date('2025-02-01T09:00:00Z')
    const problem = await problemOf(publishText({ ...revise, markdown: longer, publishedAt: early }))
    expect(problem?.fields).toHaveProperty('published')
  })

  test('of a retracted briefing is gone', async () => {
    const briefing = await db.briefing.findFirstOrThrow()
    await db.retraction.create({ data: { briefingId: briefing.id, reason: 'The register was forged.' } })
    expect(await problemOf(publishText({ ...revise, markdown: longer }))).toMatchObject({ kind: 'gone' })
  })

  test('never changes once it is published, nor does its text', async () => {
    await expect(db.revision.updateMany({ data: { title: 'Bananas are few' } })).rejects.toThrow(/never changes/)
    await expect(db.block.updateMany({ data: { text: 'nothing' } })).rejects.toThrow(/never changes/)
    await expect(db.changeEvent.updateMany({ data: { note: 'nothing' } })).rejects.toThrow(/never changes/)
  })
})

test.each([
  ['a title too long', { title: 'a'.repeat(201) }, 'title'],
  ['no standfirst', { standfirst: ' \n' }, 'standfirst'],
  ['a text too long', { markdown: 'a'.repeat(200_001) }, 'markdown'],
  ['characters that cannot be shown', { byline: 'Ana\u202E' }, 'byline'],
  ['no topic', { topicSlugs: [] }, 'topics'],
  ['an unknown topic', { topicSlugs: ['mangoes'] }, 'topics'],
  ['an unknown source', { sourceSlugs: ['hearsay'] }, 'sources'],
  ['unknown further reading', { furtherReading: ['hearsay'] }, 'furtherReading'],
  ['an unknown figure', { markdown: 'Ships {{figure:mango-exports}}.' }, 'markdown'],
  ['an unknown country in a vote', { markdown: 'Brazil {{position:banana-vote/BR}}.' }, 'markdown'],
  ['an unreadable binding', { markdown: 'Ships {{figures:banana-exports}}.' }, 'markdown'],
  ['a revision of nothing', { kind: 'update', note: 'More.' }, 'kind'],
  ['a correction without its text', { kind: 'correction', note: ' ' }, 'note'],
] as const)('%s is refused, and nothing is left of it', async (_, changes, field) => {
  const problem = await problemOf(publishText(changes as Parameters<typeof publishText>[0]))
  expect(problem).toMatchObject({ kind: 'invalid' })
  expect(Object.keys(problem?.fields ?? {})).toEqual([field])
  const left = [db.briefing.count(), db.edition.count(), db.revision.count(), db.changeEvent.count()]
  expect(await Promise.all([...left, db.cacheExpiration.count()])).toEqual([0, 0, 0, 0, 0])
})

test('a publication that dies before its commit never happened', async () => {
  const dies = transaction(async (tx) => {
    await publishRevision(tx, { id: null }, text())
    throw new Error('the power went')
  })
  await expect(dies).rejects.toThrow('the power went')
  const left = [
    db.briefing.count(),
    db.revision.count(),
    db.block.count(),
    db.changeEvent.count(),
    db.searchEntry.count(),
  ]
  expect(await Promise.all([...left, db.cacheExpiration.count()])).toEqual([0, 0, 0, 0, 0, 0])
})

test('publications that come at once follow each other, each with its own number', async () => {
  await publishText()
  const ports = ['Guayaquil', 'Esmeraldas', 'Manta', 'Machala', 'Posorja']
  const published = await Promise.all(
    ports.map((port) => publishText({ ...revise, markdown: `${longer}\n\nThe port is ${port}.` })),
  )
  expect(published.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6])
  const { currentRevision } = await currentOf('bananas-are-full')
  expect(currentRevision?.number).toBe(6)
})

test('the same text sent twice at once is published once', async () => {
  await publishText()
  const same = { ...revise, markdown: longer }
  const answers = await Promise.all([problemOf(publishText(same)), problemOf(publishText(same))])
  expect(answers.filter((problem) => problem?.kind === 'conflict')).toHaveLength(1)
  expect(await db.revision.count()).toBe(2)
})

test('a first edition that is sent twice at once is published once', async () => {
  const answers = await Promise.all([problemOf(publishText()), problemOf(publishText())])
  expect(answers.filter((problem) => problem?.fields.kind)).toHaveLength(1)
  expect(await db.edition.count()).toBe(1)
})

test('an edition in another language prints the same records in it, and is its own', async () => {
  await publishText()
  const markdown = 'Ecuador embarca {{figure:banana-exports}}. La cosecha es {{date:harvest|in}}. {{topic:brazil}}'
  const { number } = await publishText({ locale: 'es', title: 'El banano está lleno', markdown, publishedAt: dayAfter })
  expect(number).toBe(1)
  const spanish = await db.block.findFirstOrThrow({ where: { revision: { edition: { locale: 'es' } } } })
  expect(spaced(spanish.text)).toBe(
    'Ecuador embarca alrededor de 1 millón de toneladas al año. La cosecha es el 13 de abril de 2025. Brasil',
  )
  const briefing = await db.briefing.findFirstOrThrow()
  expect(briefing.firstPublishedAt).toEqual(text().publishedAt)
})
