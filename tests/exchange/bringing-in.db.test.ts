import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { notesOf } from '@/lib/annotations/notebook'
import { reanchor } from '@/lib/annotations/reanchoring'
import { bringIn } from '@/lib/exchange/bringing-in'
import { beginBringingIn, forgetImports, receiveFile } from '@/lib/exchange/commands'
import { readImport } from '@/lib/exchange/import-reading'
import { publicOrigin } from '@/lib/platform/env'
import { block, publishBlocks, reader } from '../annotations/published'
import { db } from '../support/database'

const slug = 'bananas-that-pay-for-oil'
const first = [
  block('p1', 'Ecuador sells bananas and flowers to Russia.\nRussia pays in roubles.'),
  block('p2', 'Nobody in Guayaquil hurries a tide, and Russia waits.'),
]
let ada: Actor
let bruno: Actor
let revisionId: string

const page = () => `${publicOrigin()}/briefings/${slug}`

const annotation = (id: string, quote: string, change: Record<string, unknown> = {}) => ({
  id: `https://elsewhere.example/${id}`,
  type: 'Annotation',
  body: { type: 'TextualBody', value: `On ${quote}.` },
  target: { source: page(), selector: { type: 'TextQuoteSelector', exact: quote, ...change } },
})

async function read(actor: Actor, content: unknown, name = 'notes.json'): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const id = await receiveFile(actor, { name, bytes: Buffer.from(text) }, null)
  await readImport(id)
  return id
}

const outcomes = async (importId: string) =>
  (await db.noteImportItem.findMany({ where: { importId }, orderBy: { position: 'asc' } })).map(
    ({ outcome }) => outcome,
  )

async function brought(actor: Actor, content: unknown, asTheFile = false): Promise<string[]> {
  const id = await read(actor, content)
  await beginBringingIn(actor, id, asTheFile)
  await bringIn(id)
  return outcomes(id)
}

const notes = async (actor: Actor) => (await notesOf(actor, { kind: 'any' }, 100)).notes

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, first))
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

describe('a file that is read', () => {
  test('shows what would come, and brings nothing in', async () => {
    const id = await read(ada, [
      annotation('1', 'bananas'),
      annotation('2', 'pineapples'),
      annotation('3', 'Russia'),
      annotation('4', 'Russia', { prefix: 'a tide, and ', suffix: ' waits' }),
      annotation('1', 'bananas'),
      {
        ...annotation('5', 'tide'),
        target: { ...annotation('5', 'tide').target, source: `${publicOrigin()}/briefings/other` },
      },
      {
        ...annotation('6', 'tide'),
        target: { ...annotation('6', 'tide').target, source: 'https://other.example/briefings/x' },
      },
      {
        ...annotation('7', 'tide'),
        target: { ...annotation('7', 'tide').target, source: `${publicOrigin()}/es/briefings/${slug}` },
      },
    ])
    expect(await outcomes(id)).toEqual([
      'ready',
      'words_missing',
      'ambiguous',
      'ready',
      'twice',
      'no_briefing',
      'no_briefing',
      'no_briefing',
    ])
    expect(await db.noteImport.findUnique({ where: { id } })).toMatchObject({ state: 'ready', file: null, total: 8 })
    expect(await db.annotation.count()).toBe(0)
  })

  test.each([
    ['nothing but white space', ' \n', 'empty'],
    ['a table of something else', 'Name,Age\nAda,36', 'unknown_kind'],
    ['no text', '\u0000\u0001\u0002\u0000\u0000', 'no_text'],
  ])('with %s says so', async (_, content, problem) => {
    const id = await read(ada, content)
    expect(await db.noteImport.findUnique({ where: { id } })).toMatchObject({ state: 'failed', problem, file: null })
  })

  test('that is empty or too large is not taken', async () => {
    const send = (bytes: Uint8Array) => receiveFile(ada, { name: 'x', bytes }, null)
    await expect(send(new Uint8Array())).rejects.toMatchObject({ kind: 'invalid', fields: { file: expect.anything() } })
    await expect(send(new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ kind: 'invalid' })
  })

  test('sent twice with one key is one import', async () => {
    const send = () => receiveFile(ada, { name: 'x', bytes: Buffer.from('[]') }, 'key-12345678')
    expect(await send()).toBe(await send())
  })

  test('is kept with nine others, and for 30 days', async () => {
    for (let count = 0; count < 12; count += 1) await receiveFile(ada, { name: 'x', bytes: Buffer.from('[]') }, null)
    expect(await db.noteImport.count()).toBe(10)
    expect(await forgetImports(new Date())).toBe(0)
    expect(await forgetImports(new Date(Date.now() + 31 * 24 * 3_600_000))).toBe(10)
  })
})

describe('bringing in', () => {
  test('puts each note on its words, private, with its tags and dates', async () => {
    const content = {
      ...annotation('1', 'bananas  and\nflowers'),
      created: '2020-01-02T03:04:05Z',
      body: [
        { type: 'TextualBody', value: '<p>Look <b>here</b></p>', format: 'text/html' },
        { type: 'TextualBody', purpose: 'tagging', value: 'fruit' },
      ],
    }
    expect(await brought(ada, [content])).toEqual(['made'])
    expect(await notes(ada)).toMatchObject([
      {
        quote: 'bananas and flowers',
        prefix: 'Ecuador sells ',
        body: 'Look **here**',
        tags: ['fruit'],
        visibility: 'private',
        createdAt: '2020-01-02T03:04:05.000Z',
        anchor: { status: 'unchanged', passage: { startKey: 'p1', start: 14, endKey: 'p1', end: 33 } },
      },
    ])
  })

  test('over paragraphs keeps their empty line', async () => {
    await brought(ada, [annotation('1', 'in roubles. Nobody in')])
    expect((await notes(ada))[0]?.quote).toBe('in roubles.\n\nNobody in')
  })

  test('of the same file again, or of half of it and then all, makes nothing twice', async () => {
    const file = [annotation('1', 'bananas'), annotation('2', 'flowers')]
    expect(await brought(ada, JSON.stringify(file).slice(0, -20))).toEqual(['made', 'cut_off'])
    expect(await brought(ada, file)).toEqual(['known', 'made'])
    expect(await brought(ada, file)).toEqual(['known', 'known'])
    expect(await notes(ada)).toHaveLength(2)
  })

  test('of the same note under another id makes nothing twice', async () => {
    await brought(ada, [annotation('1', 'bananas')])
    expect(await brought(ada, [annotation('2', 'bananas')])).toEqual(['known'])
  })

  test('by two readers is no matter of the other', async () => {
    await brought(ada, [annotation('1', 'bananas')])
    expect(await brought(bruno, [annotation('1', 'bananas')])).toEqual(['made'])
    expect(await notes(ada)).toHaveLength(1)
  })

  test('a note that was deleted meanwhile does not come back by itself', async () => {
    await brought(ada, [annotation('1', 'bananas')])
    await db.annotation.updateMany({ data: { withdrawnAt: new Date() } })
    expect(await brought(ada, [annotation('1', 'bananas')])).toEqual(['known'])
  })

  test('twice at once, by two workers, makes each note once', async () => {
    const file = Array.from({ length: 40 }, (_, n) => ({
      ...annotation(String(n), 'bananas'),
      body: { type: 'TextualBody', value: `No. ${n}` },
    }))
    const ids = [await read(ada, file), await read(ada, file)]
    for (const id of ids) await beginBringingIn(ada, id, false)
    await Promise.all([...ids, ...ids].map((id) => bringIn(id)))
    expect(await db.annotation.count()).toBe(40)
  })

  test('a note on words of an earlier revision stays with them, and is said to be gone', async () => {
    const next = await publishBlocks(slug, [block('p9', 'All of it is new.')])
    expect(await brought(ada, [annotation('1', 'bananas')])).toEqual(['made'])
    await reanchor(next.revisionId)
    expect(await notes(ada)).toMatchObject([{ revisionId, quote: 'bananas', anchor: { status: 'orphaned' } }])
  })

  test('only the reader whose file it is may bring it in, once, when it has been read', async () => {
    const id = await receiveFile(ada, { name: 'x', bytes: Buffer.from('[]') }, null)
    await expect(beginBringingIn(ada, id, false)).rejects.toMatchObject({ kind: 'conflict' })
    await readImport(id)
    await expect(beginBringingIn(bruno, id, false)).rejects.toMatchObject({ kind: 'not_found' })
    await beginBringingIn(ada, id, false)
    await expect(beginBringingIn(ada, id, false)).rejects.toMatchObject({ kind: 'conflict' })
  })

  test('a note with one tag more than a reader may have stays outside', async () => {
    await db.tag.createMany({
      data: Array.from({ length: 2_000 }, (_, n) => ({ ownerId: ada.id, name: `t${n}`, key: `t${n}` })),
    })
    const tagged = (id: string, tag: string, quote: string) => ({
      ...annotation(id, quote),
      body: { type: 'TextualBody', purpose: 'tagging', value: tag },
    })
    expect(await brought(ada, [tagged('1', 'T7', 'bananas'), tagged('2', 'new', 'flowers')])).toEqual([
      'made',
      'too_many_tags',
    ])
  })

  test('of Readwise finds the briefing by its title', async () => {
    await db.searchEntry.create({
      data: {
        locale: 'en',
        title: 'Lada looks at Ecuador again',
        briefingId: (await db.briefing.findFirstOrThrow()).id,
      },
    })
    const head = 'Highlight,Book Title,Note,Color,Tags,Highlighted at'
    const rows =
      'bananas,lada looks at ecuador AGAIN,Hm,green,fruit,2021-07-24\npears,Lada looks at Ecuador again,,,,\nbananas,Another book,,,,'
    expect(await brought(ada, `${head}\n${rows}`)).toEqual(['made', 'words_missing', 'no_briefing'])
    expect(await notes(ada)).toMatchObject([{ quote: 'bananas', colour: 'teal', tags: ['fruit'] }])
  })
})
