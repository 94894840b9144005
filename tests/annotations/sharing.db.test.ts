import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { deleteAccount } from '@/lib/accounts/departure'
import { annotate, editAnnotation, restore, withdraw } from '@/lib/annotations/commands'
import { notesOf } from '@/lib/annotations/notebook'
import { annotatedRevision, annotationFor, annotationsFor, publicAnnotationsOn } from '@/lib/annotations/queries'
import { purgeWithdrawn, reanchor } from '@/lib/annotations/reanchoring'
import { reply } from '@/lib/annotations/replying'
import { AnnotationChange, AnnotationDraft } from '@/lib/annotations/schema'
import { answersTo } from '@/lib/annotations/threads'
import { dissolve, leave, removeMember } from '@/lib/groups/commands'
import { parse } from '@/lib/platform/untrusted'
import { groupOf } from '../groups/people'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const slug = 'lada-looks-at-ecuador-again'
const words = 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.'

let revisionId: string
let ada: Actor
let bruno: Actor
let carla: Actor
let group: string

const place = { startKey: 'p1', start: 22, endKey: 'p1', end: 26, quote: 'Niva' }
const noted = async (actor: Actor, change: Record<string, unknown> = {}) =>
  (await annotate(actor, parse(AnnotationDraft, { revisionId, ...place, body: 'Which year?', ...change }), null)).id
const answer = (actor: Actor, to: string, body = 'In 1998.') => reply(actor, to, { body, label: null }, null)
const edit = (actor: Actor, id: string, change: Record<string, unknown>) =>
  editAnnotation(actor, id, parse(AnnotationChange, change))
const shared = { visibility: 'group' }

const seen = async (actor: Actor) => {
  const on = (await annotatedRevision(slug, 'en'))!
  return (await annotationsFor(actor, on, 200)).annotations.map((note) => note.id)
}
const publicNotes = async () => (await publicAnnotationsOn((await annotatedRevision(slug, 'en'))!, 200)).annotations
const replies = async (actor: Actor | null, id: string) => (await answersTo(actor, id, 200)).replies

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, [block('p1', words)]))
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  carla = await reader('Carla')
  group = await groupOf([ada, bruno])
})

describe('a note for a group', () => {
  test('is there for its members with the group’s name, and for nobody else by any way', async () => {
    const id = await noted(ada, { ...shared, groupId: group })
    expect(await seen(bruno)).toEqual([id])
    expect(await annotationFor(bruno.id, id)).toMatchObject({ mine: false, group: { id: group, name: 'Quay readers' } })
    expect(await seen(carla)).toEqual([])
    expect(await annotationFor(carla.id, id)).toBeNull()
    expect(await annotationFor(null, id)).toBeNull()
    expect(await publicNotes()).toEqual([])
    expect(await replies(carla, id)).toEqual([])
    await expect(answer(carla, id)).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('is gone for who leaves or is removed, at once, and its author keeps it', async () => {
    const id = await noted(ada, { ...shared, groupId: group })
    const theirs = await noted(bruno, { ...shared, groupId: group })
    await removeMember(ada, group, bruno.id)
    expect(await seen(bruno)).toEqual([theirs])
    expect(await annotationFor(bruno.id, id)).toBeNull()
    await expect(edit(bruno, theirs, { body: 'Still here.' })).rejects.toMatchObject({ kind: 'forbidden' })
    await edit(bruno, theirs, { body: 'For me.', visibility: 'private' })
    expect(await seen(ada)).toEqual([id])
  })

  test('cannot be made by who is not in the group', async () => {
    await expect(noted(carla, { ...shared, groupId: group })).rejects.toMatchObject({
      kind: 'forbidden',
      sentence: { key: 'groups:not_a_member' },
    })
    await expect(noted(ada, { ...shared, groupId: randomUUID() })).rejects.toMatchObject({ kind: 'forbidden' })
    await leave(bruno, group)
    await expect(noted(bruno, { ...shared, groupId: group })).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await db.annotation.count()).toBe(0)
  })

  test('never arrives after a removal that came first, however close they are', async () => {
    for (let n = 0; n < 10; n += 1) {
      const closed = await groupOf([ada, carla])
      const [made] = await Promise.allSettled([
        noted(carla, { ...shared, groupId: closed }),
        removeMember(ada, closed, carla.id),
      ])
      const stored = await db.annotation.count({ where: { groupId: closed } })
      expect(stored).toBe(made.status === 'fulfilled' ? 1 : 0)
    }
  })

  test.each([
    [{ visibility: 'group' }],
    [{ visibility: 'private', groupId: randomUUID() }],
    [{ groupId: randomUUID() }],
  ])('names its group, and no other note does: %o', (change) => {
    const invalid = expect.objectContaining({ kind: 'invalid', fields: { groupId: expect.anything() } })
    expect(() => parse(AnnotationDraft, { revisionId, ...place, ...change })).toThrow(invalid)
    expect(() => parse(AnnotationChange, change)).toThrow(invalid)
  })

  test('stays with its author when the group is dissolved', async () => {
    const id = await noted(bruno, { ...shared, groupId: group })
    await dissolve(ada, group)
    expect(await seen(ada)).toEqual([])
    expect(await seen(bruno)).toEqual([id])
    await withdraw(bruno, id)
    await restore(bruno, id)
    expect(await annotationFor(bruno.id, id)).toMatchObject({ visibility: 'private', group: null })
  })

  test('of somebody banned is no longer shown in it', async () => {
    await noted(ada, { ...shared, groupId: group })
    await db.user.update({ where: { id: ada.id }, data: { bannedAt: new Date() } })
    expect(await seen(bruno)).toEqual([])
  })
})

describe('an answer', () => {
  test('stands on the same words for the same people, and in no list beside the text', async () => {
    const id = await noted(ada, { ...shared, groupId: group })
    const first = await answer(bruno, id)
    const second = await answer(ada, first, 'Says who?')
    expect(await replies(bruno, id)).toMatchObject([
      { id: first, quote: 'Niva', parentId: id, rootId: id, depth: 1, group: { id: group }, mine: true },
      { id: second, parentId: first, rootId: id, depth: 2, mine: false },
    ])
    expect(await seen(ada)).toEqual([id])
    expect(await annotationFor(ada.id, id)).toMatchObject({ replies: 2 })
    expect((await notesOf(bruno, {})).notes).toEqual([])
    expect((await notesOf(bruno, { kind: 'reply' })).notes).toMatchObject([{ id: first }])
  })

  test('to a private note is its author’s alone, and goes where the note goes', async () => {
    const id = await noted(ada)
    const own = await answer(ada, id)
    await expect(answer(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
    await edit(ada, id, { visibility: 'public' })
    expect(await annotationFor(null, own)).toMatchObject({ visibility: 'public' })
    await expect(edit(ada, own, { visibility: 'private' })).rejects.toMatchObject({
      sentence: { key: 'annotations:reply_audience' },
    })
  })

  test('of another keeps the note where it is: nobody’s words are shown to others than they were for', async () => {
    const id = await noted(ada, { ...shared, groupId: group })
    await answer(bruno, id)
    await expect(edit(ada, id, { visibility: 'public' })).rejects.toMatchObject({
      kind: 'conflict',
      sentence: { key: 'annotations:others_answered' },
    })
    await edit(ada, id, { body: 'Which year, exactly?', visibility: 'group', groupId: group })
  })

  test('of somebody banned is neither shown nor counted', async () => {
    const id = await noted(ada, { visibility: 'public' })
    await answer(bruno, id)
    await db.user.update({ where: { id: bruno.id }, data: { bannedAt: new Date() } })
    expect(await replies(null, id)).toEqual([])
    expect(await publicNotes()).toMatchObject([{ id, replies: 0 }])
  })

  test('is not shown while the note is withdrawn, and cannot be made then', async () => {
    const id = await noted(ada, { visibility: 'public' })
    await answer(bruno, id)
    await withdraw(ada, id)
    expect(await replies(bruno, id)).toEqual([])
    await expect(answer(bruno, id)).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('may follow answers fifty deep', async () => {
    let id = await noted(ada, { visibility: 'public' })
    for (let n = 0; n < 50; n += 1) id = await answer(n % 2 ? ada : bruno, id, `Answer ${n}`)
    await expect(answer(ada, id)).rejects.toMatchObject({
      kind: 'unprocessable',
      sentence: { key: 'annotations:thread_too_deep' },
    })
  })

  test('moves with its thread to a new revision', async () => {
    const id = await noted(ada, { visibility: 'public' })
    const said = await answer(bruno, id)
    const next = await publishBlocks(slug, [block('p0', 'An opening.'), block('p9', words)])
    expect(await reanchor(next.revisionId)).toBe(1)
    expect((await annotationFor(null, said))?.anchor).toMatchObject({ status: 'moved', passage: { startKey: 'p9' } })
  })
})

describe('when a note is removed for ever', () => {
  const shape = async () =>
    (await db.annotation.findMany({ orderBy: { id: 'asc' } })).map(
      ({ body, depth, parentId, rootId }) => `${body} ${depth} ${parentId !== null} ${rootId !== null}`,
    )

  test('its answers by others become notes of their own, and theirs stay under them', async () => {
    const id = await noted(ada, { visibility: 'public' })
    const first = await answer(bruno, id, 'first')
    const second = await answer(ada, first, 'second')
    await answer(carla, second, 'third')
    await answer(carla, id, 'fourth')
    const { email } = await db.user.findUniqueOrThrow({ where: { id: ada.id } })
    await deleteAccount(ada, email)
    expect(await shape()).toEqual(['first 0 false false', 'third 1 true true', 'fourth 0 false false'])
    expect(await replies(null, first)).toMatchObject([{ body: 'third', parentId: first }])
  })

  test('an answer in the middle lets those below it move up', async () => {
    const id = await noted(ada, { visibility: 'public' })
    const first = await answer(bruno, id, 'first')
    const second = await answer(carla, first, 'second')
    await answer(ada, second, 'third')
    await withdraw(bruno, first)
    await purgeWithdrawn(new Date(Date.now() + 31 * 24 * 60 * 60 * 1000))
    expect(await shape()).toEqual(['Which year? 0 false false', 'second 1 true true', 'third 2 true true'])
  })
})
