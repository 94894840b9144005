import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { deleteAccount } from '@/lib/accounts/departure'
import { changesFor } from '@/lib/annotations/changes'
import { annotate, editAnnotation, restore, withdraw } from '@/lib/annotations/commands'
import { purgeWithdrawn, reanchor } from '@/lib/annotations/reanchoring'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { readCursor, writtenCursor } from '@/lib/annotations/sync-cursor'
import { dissolve, found, join, leave } from '@/lib/groups/commands'
import { connections } from '@/lib/platform/database'
import { parse } from '@/lib/platform/untrusted'
import { deleteTag, renameTag } from '@/lib/tags/commands'
import { db } from '../support/database'
import { copyOf } from './program-copy'
import { block, publishBlocks, reader } from './published'

const slug = 'lada-looks-at-ecuador-again'
const blocks = [block('p1', 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.')]

let revisionId: string
let ada: Actor
let bruno: Actor

const draft = (change: Record<string, unknown> = {}) =>
  parse(AnnotationDraft, { revisionId, startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva', ...change })

const note = async (actor: Actor, change: Record<string, unknown> = {}) =>
  (await annotate(actor, draft(change), null)).id

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, blocks))
  ada = await reader('Ada')
  bruno = await reader('Bruno')
})

test('a first reading gives everything, page by page, and the next one nothing', async () => {
  for (let n = 0; n < 8; n += 1) await note(ada, { body: `Note ${n}` })
  await note(bruno, { visibility: 'public' })
  const copy = copyOf(ada)
  await copy.sync()
  expect([...copy.kept.values()]).toEqual(Array.from({ length: 8 }, (_, n) => `Note ${n}`))
  expect(await copy.sync()).toEqual([])
})

test('every kind of change is told, and only what changed', async () => {
  const copy = copyOf(ada)
  const id = await note(ada, { body: 'One.', tags: ['cars'] })
  await note(ada, { body: 'Another.' })
  await copy.sync()
  await editAnnotation(ada, id, { body: 'Two.' })
  expect(await copy.sync()).toEqual(['annotation'])
  expect(copy.kept.get(id)).toBe('Two.')
  await withdraw(ada, id)
  expect(await copy.sync()).toEqual(['withdrawn'])
  await restore(ada, id)
  expect(await copy.sync()).toEqual(['annotation'])
  const { id: tagId } = await db.tag.findFirstOrThrow()
  await renameTag(ada, tagId, 'motors')
  expect(await copy.sync()).toEqual(['annotation'])
  await deleteTag(ada, tagId)
  expect(await copy.sync()).toEqual(['annotation'])
  await withdraw(ada, id)
  await purgeWithdrawn(new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))
  expect(await copy.sync()).toEqual(['purged'])
  expect(copy.kept.size).toBe(1)
})

test('what a revision does to the words of a note is told', async () => {
  const copy = copyOf(ada)
  await note(ada)
  await copy.sync()
  const { revisionId: second } = await publishBlocks(slug, [block('p1', 'Nothing of it is left.')])
  await reanchor(second)
  expect(await copy.sync()).toEqual(['annotation'])
  const { briefingId } = await db.annotation.findFirstOrThrow()
  await db.retraction.create({ data: { briefingId, reason: 'It was wrong.' } })
  expect(await copy.sync()).toEqual(['annotation'])
})

describe('groups', () => {
  const open = { name: 'Drivers', description: '', kind: 'open' as const }

  test('who enters is given the notes of the group, who leaves is told to forget them', async () => {
    const copy = copyOf(ada)
    const group = await found(bruno, open, null)
    const ids = [await note(bruno, { visibility: 'group', groupId: group, body: 'For us.' })]
    for (let n = 0; n < 4; n += 1) ids.push(await note(bruno, { visibility: 'group', groupId: group }))
    expect(await copy.sync()).toEqual([])
    await join(ada, group)
    expect(await copy.sync()).toEqual(Array.from({ length: 5 }, () => 'annotation'))
    expect([...copy.kept.keys()].sort()).toEqual(ids.sort())
    await editAnnotation(bruno, ids[0]!, { body: 'Changed.' })
    expect(await copy.sync()).toEqual(['annotation'])
    await leave(ada, group)
    await note(bruno, { visibility: 'group', groupId: group, body: 'Behind their back.' })
    expect(await copy.sync()).toEqual(['group_gone'])
    expect(await copy.sync()).toEqual([])
  })

  test('a note that leaves the group, and one of somebody shut out, stop being there', async () => {
    const group = await found(bruno, open, null)
    await join(ada, group)
    const [mine, other] = [
      await note(bruno, { visibility: 'group', groupId: group, body: 'A' }),
      await note(bruno, { visibility: 'group', groupId: group, body: 'B' }),
    ]
    const copy = copyOf(ada)
    await copy.sync()
    await editAnnotation(bruno, mine, { visibility: 'private', groupId: null })
    expect(await copy.sync()).toEqual(['out_of_sight'])
    await db.user.update({ where: { id: bruno.id }, data: { bannedAt: new Date() } })
    expect(await copy.sync()).toEqual(['out_of_sight'])
    await db.user.update({ where: { id: bruno.id }, data: { bannedAt: null } })
    expect(await copy.sync()).toEqual(['annotation'])
    expect([...copy.kept.keys()]).toEqual([other])
    await dissolve(bruno, group)
    expect(await copy.sync()).toEqual(['group_gone'])
  })

  test('nobody outside learns anything, and an account that goes leaves no trace', async () => {
    const group = await found(bruno, { ...open, kind: 'closed' }, null)
    await note(bruno, { visibility: 'group', groupId: group })
    const copy = copyOf(ada)
    expect(await copy.sync()).toEqual([])
    const { email } = await db.user.findUniqueOrThrow({ where: { id: bruno.id } })
    await deleteAccount(bruno, email)
    expect(await copy.sync()).toEqual([])
    const { rows } = await connections().query('SELECT stream FROM annotation_changes WHERE stream = $1', [bruno.id])
    expect(rows).toEqual([])
  })
})

const place = { startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva' }

test('a note that was begun earlier and committed later is not passed over', async () => {
  const { id: briefingId } = await db.briefing.findFirstOrThrow()
  const copy = copyOf(ada)
  await copy.sync()
  const row = { authorId: ada.id, briefingId, revisionId, ...place }
  const commit = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const slow = db.$transaction(async (tx) => {
    await tx.annotation.create({ data: { ...row, body: 'slow' } })
    begun.resolve()
    await commit.promise
  })
  await begun.promise
  await db.annotation.create({ data: { ...row, body: 'quick' } })
  expect(await copy.sync({ waits: false })).toEqual([])
  commit.resolve()
  await slow
  await copy.sync()
  expect([...copy.kept.values()]).toEqual(['slow', 'quick'])
})

test('whoever writes at the same time, a copy ends up the same and never misses a note', async () => {
  const { id: briefingId } = await db.briefing.findFirstOrThrow()
  const copy = copyOf(ada, 7)
  let writing = true
  const write = async (writer: number) => {
    for (let n = 0; n < 25; n += 1) {
      const body = `${writer}/${n}`
      await db
        .$transaction(async (tx) => {
          const { id } = await tx.annotation.create({
            data: { authorId: ada.id, briefingId, revisionId, ...place, body },
          })
          await tx.$queryRaw`SELECT pg_sleep(${Math.random() / 50})::text`
          if (n % 3 === 0) await tx.annotation.update({ where: { id }, data: { body: `${body} again` } })
          if (n % 7 === 6) throw new Error('rolled back')
        })
        .catch((error: Error) => {
          if (error.message !== 'rolled back') throw error
        })
      const some = await db.annotation.findFirst({ where: { withdrawnAt: null }, skip: n % 5 })
      if (some && n % 4 === 1) {
        await db.annotation.update({ where: { id: some.id }, data: { withdrawnAt: new Date() } })
      }
    }
  }
  const read = async () => {
    while (writing) await copy.sync({ waits: false })
  }
  const reading = read()
  await Promise.all([0, 1, 2, 3].map(write))
  writing = false
  await reading
  await copy.sync()
  const rows = await db.annotation.findMany({ where: { authorId: ada.id, withdrawnAt: null } })
  expect(new Map(copy.kept)).toEqual(new Map(rows.map(({ id, body }) => [id, body])))
  expect(rows.length).toBeGreaterThan(40)
})

test.each(['nonsense', '', 'W10', Buffer.from('["a","1","x","1",null,"y"]').toString('base64url')])(
  'the cursor “%s” is refused by name',
  async (since) => {
    await expect(changesFor(ada, since, 10)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { since: expect.anything() },
    })
  },
)

test('a cursor of another history is gone: the program begins anew', async () => {
  const copy = copyOf(ada)
  await copy.sync()
  const cursor = readCursor(copy.cursor())
  const foreign = writtenCursor({ ...cursor, store: '1/1' })
  const future = writtenCursor({ ...cursor, xid: '99999999999' })
  for (const since of [foreign, future]) {
    await expect(changesFor(ada, since, 10)).rejects.toMatchObject({ kind: 'gone' })
  }
})

test('somebody else’s cursor shows nobody else’s notes', async () => {
  await note(ada, { body: 'Mine.' })
  const copy = copyOf(ada)
  await copy.sync()
  const place = readCursor(copy.cursor())
  const group = await found(ada, { name: 'Drivers', description: '', kind: 'closed' }, null)
  await note(ada, { visibility: 'group', groupId: group })
  const bent = writtenCursor({ ...place, xid: '0', group })
  expect((await changesFor(bruno, bent, 10)).changes).toEqual([])
})
