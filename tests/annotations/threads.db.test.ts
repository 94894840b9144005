import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate, editAnnotation, withdraw } from '@/lib/annotations/commands'
import { linkTargets } from '@/lib/annotations/link-targets'
import { link, unlink } from '@/lib/annotations/links'
import { mentionable } from '@/lib/annotations/mentions'
import { reply } from '@/lib/annotations/replying'
import { AnnotationChange, AnnotationDraft } from '@/lib/annotations/schema'
import {
  findHelpful,
  findHelpfulNoMore,
  followThread,
  reopen,
  resolve,
  unfollowThread,
} from '@/lib/annotations/standing'
import { threadOf } from '@/lib/annotations/threads'
import { versionsOf } from '@/lib/annotations/versions'
import { appoint, removeMember } from '@/lib/groups/commands'
import { noticesFor } from '@/lib/notices/queries'
import { parse } from '@/lib/platform/untrusted'
import { groupOf } from '../groups/people'
import { db } from '../support/database'
import { block, publishBlocks, reader } from './published'

const slug = 'lada-looks-at-ecuador-again'

let revisionId: string
let ada: Actor
let bruno: Actor
let carla: Actor
let group: string

const noted = async (actor: Actor, change: Record<string, unknown> = {}) => {
  const place = { revisionId, startKey: 'p1', start: 4, endKey: 'p1', end: 8, quote: 'Niva' }
  const draft = parse(AnnotationDraft, { ...place, body: 'Which year?', visibility: 'public', ...change })
  return (await annotate(actor, draft, null)).id
}
const answer = (actor: Actor, to: string, body = 'In 1998.') => reply(actor, to, { body, label: null }, null)
const edit = (actor: Actor, id: string, change: Record<string, unknown>) =>
  editAnnotation(actor, id, parse(AnnotationChange, change))
const thread = async (actor: Actor | null, id: string) => (await threadOf(actor, id, 'en', 200))!
const told = async (actor: Actor) => (await noticesFor(actor)).notices.map(({ kind, note }) => `${kind}: ${note?.body}`)

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, [block('p1', 'The Niva was sold in Quito.')]))
  ada = await reader('Ada Quiroga')
  bruno = await reader('Bruno')
  carla = await reader('Carla')
  group = await groupOf([ada, bruno])
})

describe('helpful', () => {
  test('counts each reader once, and not for one’s own', async () => {
    const id = await noted(ada)
    await Promise.all([findHelpful(bruno, id), findHelpful(bruno, id), findHelpful(carla, id)])
    await expect(findHelpful(ada, id)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await thread(bruno, id)).toMatchObject({ helpful: 2, iFoundHelpful: true })
    await findHelpfulNoMore(bruno, id)
    expect(await thread(bruno, id)).toMatchObject({ helpful: 1, iFoundHelpful: false })
    expect(await thread(null, id)).toMatchObject({ helpful: 1, iFoundHelpful: false })
  })

  test('is said only of what one may see', async () => {
    const id = await noted(ada, { visibility: 'group', groupId: group })
    await expect(findHelpful(carla, id)).rejects.toMatchObject({ kind: 'not_found' })
    expect(await threadOf(carla, id, 'en', 200)).toBeNull()
  })
})

describe('a resolved thread', () => {
  test('is resolved and opened again by the note’s author and by editors, and by nobody else', async () => {
    const id = await noted(ada)
    const said = await answer(bruno, id)
    await expect(resolve(bruno, id)).rejects.toMatchObject({ kind: 'forbidden' })
    await resolve(ada, said)
    expect(await thread(bruno, id)).toMatchObject({ resolved: { by: 'Ada Quiroga' }, mayResolve: false })
    await reopen({ ...carla, role: 'editor' }, id)
    expect(await thread(ada, id)).toMatchObject({ resolved: null, mayResolve: true })
  })

  test('in a group its moderators resolve, editors of the site do not even see it', async () => {
    const id = await noted(ada, { visibility: 'group', groupId: group })
    await expect(resolve({ ...bruno, role: 'editor' }, id)).rejects.toMatchObject({ kind: 'forbidden' })
    await appoint(ada, group, { userId: bruno.id, role: 'moderator' })
    await resolve(bruno, id)
    await expect(resolve({ ...carla, role: 'editor' }, id)).rejects.toMatchObject({ kind: 'not_found' })
  })
})

describe('hearing of answers', () => {
  test('who is answered hears of it, who took part hears of the rest, nobody twice or of their own', async () => {
    const id = await noted(ada)
    const first = await answer(bruno, id, 'first')
    await answer(carla, first, 'second')
    await answer(ada, id, 'third')
    expect(await told(ada)).toEqual(['thread: second', 'reply: first'])
    expect(await told(bruno)).toEqual(['thread: third', 'reply: second'])
    expect(await told(carla)).toEqual(['thread: third'])
  })

  test('a follower hears until they stop, and taking part does not begin it again', async () => {
    const id = await noted(ada)
    await followThread(carla, id)
    await answer(bruno, id, 'first')
    await unfollowThread(carla, id)
    await answer(carla, id, 'mine')
    await answer(bruno, id, 'second')
    expect(await told(carla)).toEqual(['thread: first'])
    expect((await thread(carla, id)).following).toBe(false)
    expect((await thread(bruno, id)).following).toBe(true)
  })
})

describe('mentions', () => {
  test('tell those who may see the note, once, and instead of other news of it', async () => {
    const id = await noted(ada, { visibility: 'group', groupId: group, body: 'Ask @bruno, or @Carla.' })
    await edit(ada, id, { body: 'Ask @Bruno again.' })
    expect(await told(bruno)).toEqual(['mention: Ask @Bruno again.'])
    expect(await told(carla)).toEqual([])
    await answer(bruno, id, 'Yes, @Ada Quiroga.')
    expect(await told(ada)).toEqual(['mention: Yes, @Ada Quiroga.'])
  })

  test('of a private note tell nobody until it is shared', async () => {
    const id = await noted(ada, { visibility: 'private', body: 'For @Bruno.' })
    expect(await told(bruno)).toEqual([])
    await edit(ada, id, { visibility: 'group', groupId: group })
    expect(await told(bruno)).toEqual(['mention: For @Bruno.'])
  })

  test('complete only names of those who may see it', async () => {
    const names = async (visibility: 'private' | 'group' | 'public', groupId: string | null = null) =>
      (await mentionable(ada, { visibility, groupId }, 'b')).map(({ name }) => name)
    expect(await names('private')).toEqual([])
    expect(await names('group', group)).toEqual(['Bruno'])
    expect(await names('public')).toEqual([])
    await noted(bruno)
    expect(await names('public')).toEqual(['Bruno'])
    await removeMember(ada, group, bruno.id)
    expect(await names('group', group)).toEqual([])
    expect(await mentionable(carla, { visibility: 'group', groupId: group }, 'a')).toEqual([])
  })

  test('a name that two people bear calls neither', async () => {
    const other = await reader('Bruno')
    await noted(bruno)
    await noted(other)
    await noted(ada, { body: '@Bruno, which of you?' })
    expect(await told(bruno)).toEqual([])
  })

  test('of a thousand people are refused in a sentence', async () => {
    const many = { kind: 'unprocessable', sentence: { key: 'talk:too_many_mentions' } }
    await expect(noted(ada, { body: '@Bruno '.repeat(1_000) })).rejects.toMatchObject(many)
    expect(await db.annotation.count()).toBe(0)
  })
})

describe('links', () => {
  test('lead to what is there and are seen from the other note; circles do no harm', async () => {
    await db.source.create({ data: { slug: 'register', title: 'The register' } })
    const one = await noted(ada, { body: 'One.' })
    const two = await noted(bruno, { body: 'Two.' })
    await link(ada, one, { kind: 'contradicts', type: 'note', key: two })
    await link(ada, one, { kind: 'contradicts', type: 'note', key: two })
    await link(bruno, two, { kind: 'supports', type: 'note', key: one })
    await link(ada, one, { kind: 'source', type: 'source', key: 'register' })
    await link(ada, one, { kind: 'duplicate_of', type: 'briefing', key: slug })
    const { links, linkedFrom } = await thread(null, one)
    expect(links.map(({ kind, target }) => `${kind} ${target.type} ${target.name}`)).toEqual([
      'contradicts note Two.',
      'source source The register',
      'duplicate_of briefing Lada looks at Ecuador again',
    ])
    expect(linkedFrom).toMatchObject([{ kind: 'supports', note: { id: two, author: 'Bruno' } }])
    await unlink(ada, one, links[0]!.id)
    expect((await thread(bruno, two)).linkedFrom).toEqual([])
  })

  test('are made from one’s own notes only, and only to what one may see', async () => {
    const own = await noted(carla)
    const hidden = await noted(ada, { visibility: 'group', groupId: group, body: 'Within the quay.' })
    await expect(link(carla, own, { kind: 'supports', type: 'note', key: hidden })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(link(bruno, own, { kind: 'supports', type: 'briefing', key: slug })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(link(carla, own, { kind: 'supports', type: 'figure', key: 'none' })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await expect(link(carla, own, { kind: 'supports', type: 'note', key: own })).rejects.toMatchObject({
      kind: 'invalid',
    })
    expect(await linkTargets(carla, 'note', 'within quay', 'en')).toEqual([])
    expect(await linkTargets(bruno, 'note', 'within quay', 'en')).toMatchObject([{ key: hidden }])
    expect(await linkTargets(bruno, 'briefing', 'lada', 'en')).toMatchObject([{ key: slug }])
  })

  test('to what a reader may see no longer are not shown to them', async () => {
    const open = await noted(ada)
    const inside = await noted(ada, { visibility: 'group', groupId: group, body: 'Inside.' })
    await link(ada, open, { kind: 'supports', type: 'note', key: inside })
    await link(ada, inside, { kind: 'source', type: 'note', key: open })
    expect((await thread(carla, open)).links).toEqual([])
    expect((await thread(carla, open)).linkedFrom).toEqual([])
    expect((await thread(bruno, open)).links).toHaveLength(1)
    await withdraw(ada, inside)
    expect((await thread(bruno, open)).links).toEqual([])
  })
})

test('every edit keeps what the note was, for its author alone', async () => {
  const id = await noted(ada, { body: 'One.', tags: ['cars'], label: 'question' })
  await edit(ada, id, { body: 'Two.', colour: 'teal', tags: ['oil'] })
  await edit(ada, id, { visibility: 'private' })
  expect(await versionsOf(ada, id)).toMatchObject([
    { body: 'Two.', colour: 'teal', tags: ['oil'], visibility: 'public' },
    { body: 'One.', colour: 'amber', tags: ['cars'], label: 'question', visibility: 'public' },
  ])
  expect(await versionsOf(bruno, id)).toEqual([])
})
