import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { withdraw } from '@/lib/annotations/commands'
import { annotationFor } from '@/lib/annotations/queries'
import { accountOf } from '@/lib/hypothesis/account-id'
import { changeForClient, makeForClient } from '@/lib/hypothesis/notes-from-clients'
import { clientAnnotationFor, foundAnnotations } from '@/lib/hypothesis/queries'
import { ClientChange, ClientDraft, ClientSearch, searchFields } from '@/lib/hypothesis/schema'
import { publicOrigin } from '@/lib/platform/env'
import { parse } from '@/lib/platform/untrusted'
import { person, publishText, record, text } from '../briefings/published'
import { groupOf } from '../groups/people'
import { db } from '../support/database'

const slug = 'bananas-are-full'
const uri = `${publicOrigin()}/briefings/${slug}`
const shared = (group = '__world__') => ({ read: [`group:${group}`] })
const quoting = (exact: string, prefix = '', suffix = '') => [
  {
    source: uri,
    selector: [
      { type: 'RangeSelector', startContainer: '/main[1]', startOffset: 4, endContainer: '/main[1]', endOffset: 9 },
      { type: 'TextPositionSelector', start: 99_999, end: 100_001 },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  },
]

const again = { kind: 'update' as const, note: 'The figures came.', publishedAt: new Date('2025-03-05T09:00:00Z') }

let ada: Actor
let boris: Actor

const make = (actor: Actor, change: Record<string, unknown> = {}, key: string | null = null) =>
  makeForClient(
    actor,
    parse(ClientDraft, { uri, text: 'Who ships?', target: quoting('Ecuador ships'), permissions: shared(), ...change }),
    key,
  )
const search = async (reader: Actor | null, query: string) =>
  foundAnnotations(reader?.id ?? null, parse(ClientSearch, searchFields(new URLSearchParams(query))))
const ids = async (reader: Actor | null, query: string) => (await search(reader, query)).rows.map(({ id }) => id)

beforeEach(async () => {
  await record()
  await publishText()
  ada = await person('Ada', 'reader')
  boris = await person('Boris', 'reader')
})

describe('a note that a client makes', () => {
  test('is pinned to the words it quotes, whatever the client counted', async () => {
    const block = await db.block.findFirstOrThrow({ orderBy: { position: 'asc' } })
    const quote = block.text.replace('Ecuador ', '')
    const id = await make(ada, { target: quoting(`${quote}1`, 'Ecuador ', 'The harvest') })
    const note = await annotationFor(ada.id, id)
    expect(note).toMatchObject({ quote, start: 8, visibility: 'public', body: 'Who ships?' })
    expect(await clientAnnotationFor(null, id)).toMatchObject({
      uri,
      user: accountOf(ada.id, publicOrigin()),
      user_info: { display_name: 'Ada' },
      target: [{ selector: [{ exact: quote, prefix: 'Ecuador ' }] }],
      document: { title: ['Bananas are full'] },
    })
  })

  test('is for whom its permissions say', async () => {
    const group = await groupOf([ada, boris])
    const own = await make(ada, { permissions: { read: [accountOf(ada.id, publicOrigin())] } })
    const unsaid = await make(ada, { permissions: undefined })
    const theirs = await make(ada, { group, permissions: shared(group), tags: ['trade'] })
    for (const id of [own, unsaid]) expect(await annotationFor(ada.id, id)).toMatchObject({ visibility: 'private' })
    expect(await clientAnnotationFor(boris.id, own)).toBeNull()
    expect(await clientAnnotationFor(boris.id, theirs)).toMatchObject({ group, permissions: shared(group), tags: [] })
    expect(await clientAnnotationFor(ada.id, theirs)).toMatchObject({ tags: ['trade'] })
    expect(await clientAnnotationFor(null, theirs)).toBeNull()
    const carla = await person('Carla', 'reader')
    await expect(make(carla, { group, permissions: shared(group) })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('says why it cannot be', async () => {
    const elsewhere = [
      'https://elsewhere.example/briefings/bananas-are-full',
      `${publicOrigin()}/briefings/there-is-none`,
      `${publicOrigin()}/es/briefings/${slug}`,
      `${uri}/revisions/7`,
    ]
    const tries: [Record<string, unknown>, string][] = [
      [{ target: quoting('will not ship') }, 'words_not_found'],
      [{ target: [{ source: uri }] }, 'no_words'],
      [{ target: [] }, 'no_words'],
      ...elsewhere.map((address): [Record<string, unknown>, string] => [{ uri: address }, 'no_such_page']),
    ]
    for (const [change, key] of tries) {
      await expect(make(ada, change)).rejects.toMatchObject({ kind: 'invalid', sentence: { key: `clients:${key}` } })
    }
    expect(await db.annotation.count()).toBe(0)
  })

  test('is never pinned to one of several places by chance', async () => {
    await publishText({ ...again, markdown: 'The tide comes.\n\nThe tide comes.\n\nThe tide comes.' })
    await expect(make(ada, { target: quoting('tide') })).rejects.toMatchObject({
      sentence: { key: 'clients:words_unclear' },
    })
  })

  test('is made once for a key', async () => {
    const key = randomUUID()
    expect(await make(ada, {}, key)).toBe(await make(ada, {}, key))
    expect(await db.annotation.count()).toBe(1)
  })
})

describe('an answer', () => {
  test('goes under what it refers to, and tells the whole way up', async () => {
    const root = await make(ada)
    const first = await make(boris, { references: [root], text: 'The packers.', target: [{ source: uri }] })
    const second = await make(ada, { references: [root, first], text: 'All of them?', tags: ['quay'] })
    expect(await clientAnnotationFor(null, second)).toMatchObject({
      references: [root, first],
      target: [{ source: uri }],
    })
    expect(await clientAnnotationFor(ada.id, second)).toMatchObject({ tags: ['quay'] })
    expect(await ids(null, `references=${root}&sort=created&order=asc`)).toEqual([first, second])
    expect(await ids(null, `references=${first}`)).toEqual([second])
    const apart = await search(null, `uri=${uri}&_separate_replies=true&sort=created&order=asc`)
    expect(apart).toMatchObject({ total: 1, rows: [{ id: root }], replies: [{ id: first }, { id: second }] })
  })

  test('to what one may not see is to nothing', async () => {
    const own = await make(ada, { permissions: undefined })
    await expect(make(boris, { references: [own] })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(make(ada, { references: [own], text: ' ' })).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('a change', () => {
  const change = (actor: Actor, id: string, sent: Record<string, unknown>) =>
    changeForClient(actor, id, parse(ClientChange, sent))

  test('is of the text, the tags and who sees it; the words stay', async () => {
    const id = await make(ada)
    const sent = (await clientAnnotationFor(ada.id, id))!
    await change(ada, id, { ...sent, text: 'Who ships them?', tags: ['trade'], target: quoting('The harvest') })
    expect(await annotationFor(ada.id, id)).toMatchObject({
      body: 'Who ships them?',
      tags: ['trade'],
      quote: 'Ecuador ships',
    })
    await change(ada, id, { ...sent, permissions: { read: [sent.user] } })
    expect(await clientAnnotationFor(boris.id, id)).toBeNull()
    await change(ada, id, { text: 'Alone.' })
    expect(await annotationFor(ada.id, id)).toMatchObject({ visibility: 'private', body: 'Alone.' })
    await change(ada, id, { group: '__world__', permissions: shared() })
    expect(await clientAnnotationFor(null, id)).toMatchObject({ text: 'Alone.' })
  })

  test('keeps a note in its group, and an answer in its thread', async () => {
    const group = await groupOf([ada, boris])
    const id = await make(ada, { group, permissions: shared(group) })
    const answer = await make(boris, { references: [id], text: 'Yes.' })
    await change(ada, id, { text: 'Again.', group: '__world__', permissions: shared() })
    await change(boris, answer, { text: 'No.', permissions: { read: ['acct:x@y'] } })
    expect(await annotationFor(boris.id, id)).toMatchObject({ body: 'Again.', group: { id: group } })
    expect(await annotationFor(ada.id, answer)).toMatchObject({ body: 'No.', group: { id: group } })
  })

  test('of another’s note finds nothing', async () => {
    const id = await make(ada)
    await expect(change(boris, id, { text: 'Mine.' })).rejects.toMatchObject({ kind: 'not_found' })
    await expect(change(boris, randomUUID(), { text: 'Mine.' })).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('a search', () => {
  test('is by page in every spelling, group, person, words and tags', async () => {
    const group = await groupOf([ada, boris])
    await publishText({ slug: 'tides', publishedAt: new Date('2025-03-01T10:00:00Z') })
    const one = await make(ada, { tags: ['Trade'] })
    const two = await make(boris, { text: 'The 100%_harvest', target: quoting('The harvest is') })
    const three = await make(ada, { group, permissions: shared(group), uri: `${publicOrigin()}/briefings/tides/` })
    const encoded = encodeURIComponent
    expect((await ids(ada, `uri=${encoded(`${uri}/?a#b`)}`)).sort()).toEqual([one, two].sort())
    expect(await ids(ada, `url=${encoded(`${publicOrigin()}/briefings/tides`)}&uri=urn:x`)).toEqual([three])
    expect(await ids(ada, `uri=${encoded('https://elsewhere.example/')}`)).toEqual([])
    expect(await ids(ada, `group=${group}`)).toEqual([three])
    expect(await ids(null, `group=${group}`)).toEqual([])
    expect(await ids(null, 'group=__world__&sort=created&order=asc')).toEqual([one, two])
    expect(await ids(null, 'group=nowhere')).toEqual([])
    expect(await ids(null, `user=${encoded(accountOf(boris.id, publicOrigin()))}`)).toEqual([two])
    expect(await ids(null, 'user=acct:nobody@localhost')).toEqual([])
    expect(await ids(null, 'text=HARVEST')).toEqual([two])
    expect(await ids(null, `text=${encoded('100%_')}`)).toEqual([two])
    expect(await ids(null, `text=${encoded('1%h')}`)).toEqual([])
    expect(await ids(null, 'quote=ecuador&any=ships')).toEqual([one])
    expect(await ids(ada, 'tag=trade')).toEqual([one])
    expect(await ids(boris, 'tag=trade')).toEqual([])
    expect(await ids(ada, 'any=trade&tags=TRADE')).toEqual([one])
    expect((await search(null, 'limit=0')).total).toBe(2)
  })

  test('shows nobody what is not for them, also not in the total', async () => {
    const own = await make(ada, { permissions: undefined })
    const gone = await make(ada)
    await withdraw(ada, gone)
    expect(await search(ada, '')).toMatchObject({ total: 1, rows: [{ id: own }] })
    expect(await search(boris, '')).toEqual({ total: 0, rows: [] })
    expect(await search(null, '')).toEqual({ total: 0, rows: [] })
  })

  test('comes page by page, and loses none of one instant', async () => {
    const made: string[] = []
    for (let n = 0; n < 9; n += 1) made.push(await make(ada, { text: `Note ${n}` }))
    await db.annotation.updateMany({
      where: { id: { in: made.slice(2, 7) } },
      data: { createdAt: new Date('2025-03-01T09:00:00.123Z') },
    })
    const seen: string[] = []
    for (let after = ''; ; ) {
      const { rows, total } = await search(ada, `limit=2&sort=created&order=asc${after}`)
      expect(total).toBe(9)
      if (rows.length === 0) break
      seen.push(...rows.map(({ id }) => id))
      after = `&search_after=${encodeURIComponent(rows.at(-1)!.created)}`
    }
    expect(seen.sort()).toEqual([...made].sort())
    const second = await search(ada, 'limit=4&offset=4&sort=id&order=asc')
    expect(second.rows.map(({ id }) => id)).toEqual([...made].sort().slice(4, 8))
  })

  test('gives words as they stand in the revision whose page is asked for', async () => {
    const id = await make(ada, { target: quoting('ships') })
    await publishText({ ...again, markdown: text().markdown.replace('Ecuador ships', 'In May Ecuador sends') })
    const selector = async (at: string) => (await search(ada, `uri=${encodeURIComponent(at)}`)).rows[0]
    expect(await selector(uri)).toMatchObject({ id, uri, puente: { quote: 'ships' } })
    expect((await selector(uri))?.puente.status).not.toBe('unchanged')
    expect(await selector(`${uri}/revisions/1`)).toMatchObject({
      uri: `${uri}/revisions/1`,
      target: [{ selector: [{ exact: 'ships', prefix: 'Ecuador ' }] }],
      puente: { status: 'unchanged' },
    })
  })
})
