import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { deleteAccount } from '@/lib/accounts/departure'
import { annotationFor } from '@/lib/annotations/queries'
import { decide, hide, showAgain, undo } from '@/lib/moderation/commands'
import { flag, unflag } from '@/lib/moderation/flags'
import { decisionLog, groupLog } from '@/lib/moderation/log'
import { object } from '@/lib/moderation/objections'
import { groupQueue, moderationQueue } from '@/lib/moderation/queue'
import { DecisionDraft, LogFilter } from '@/lib/moderation/schema'
import { noticesFor } from '@/lib/notices/queries'
import { parse } from '@/lib/platform/untrusted'
import { reader } from '../annotations/published'
import { groupOf } from '../groups/people'
import { db } from '../support/database'
import { waysTo } from './sight'
import { answerBy, noteBy, publishText, staff } from './stage'

let revisionId: string
let ada: Actor
let bruno: Actor
let emil: Actor
let eva: Actor

const spam = { reason: 'spam' as const, words: 'It sells watches.' }
const judge = (actor: Actor, id: string, draft: Record<string, unknown>) =>
  decide(actor, id, parse(DecisionDraft, draft), null)
const waiting = async () => (await moderationQueue(emil)).notes
const log = async (filter: Record<string, string> = {}) => (await decisionLog(emil, parse(LogFilter, filter))).decisions

beforeEach(async () => {
  ;({ revisionId } = await publishText())
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  emil = await staff('Emil')
  eva = await staff('Eva')
})

describe('a flag', () => {
  test('is one for a reader and note, is changed and taken back, and never names the reader', async () => {
    const id = await noteBy(ada, revisionId)
    await flag(bruno, id, spam)
    await flag(bruno, id, { reason: 'abuse', words: '' })
    expect(await waiting()).toMatchObject([
      { id, flagged: true, possible: ['hide', 'dismiss'], flags: [{ reason: 'abuse', words: '' }] },
    ])
    expect(JSON.stringify(await waiting())).not.toContain('Bruno')
    expect(await annotationFor(bruno.id, id)).toMatchObject({ flagged: true })
    expect(await annotationFor(ada.id, id)).toMatchObject({ flagged: false })
    expect(await noticesFor(ada)).toMatchObject({ notices: [] })
    await unflag(bruno, id)
    expect(await waiting()).toEqual([])
    await expect(flag(ada, id, spam)).rejects.toMatchObject({ kind: 'unprocessable' })
    const hidden = await noteBy(ada, revisionId, { visibility: 'private' })
    await expect(flag(bruno, hidden, spam)).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('that was dismissed is settled for good, and its author hears nothing', async () => {
    const id = await noteBy(ada, revisionId)
    await flag(bruno, id, spam)
    await judge(emil, id, { kind: 'dismiss' })
    expect(await waiting()).toEqual([])
    await expect(flag(bruno, id, spam)).rejects.toMatchObject({ kind: 'conflict' })
    await unflag(bruno, id)
    expect(await db.flag.count()).toBe(1)
    expect((await noticesFor(ada)).notices).toEqual([])
  })
})

describe('a hidden note', () => {
  test('is nowhere for anybody but its author, who reads why and objects once', async () => {
    const id = await noteBy(ada, revisionId)
    const answer = await answerBy(bruno, id)
    await hide(emil, id, spam)
    for (const person of [null, bruno, emil]) expect(await waysTo(person, id)).toEqual([])
    for (const person of [null, emil]) expect(await waysTo(person, answer, id)).toEqual([])
    expect(await waysTo(ada, id)).toEqual(['list', 'address', 'notices', 'unread'])
    const treatment = { state: 'hidden', ...spam, objected: false }
    expect(await annotationFor(ada.id, id)).toMatchObject({ treatment })
    await expect(answerBy(ada, id)).rejects.toMatchObject({ sentence: { key: 'annotations:not_open' } })
    await object(ada, id, 'I sell nothing.')
    await expect(object(ada, id, 'Nothing!')).rejects.toMatchObject({ kind: 'conflict' })
    await expect(object(bruno, id, 'She sells nothing.')).rejects.toMatchObject({ kind: 'not_found' })
    expect(await waiting()).toMatchObject([
      { id, objection: 'I sell nothing.', hiding: spam, possible: ['show', 'dismiss'] },
    ])
    await judge(emil, id, { kind: 'show' })
    expect(await waysTo(bruno, answer, id)).toEqual(expect.arrayContaining(['address', 'thread', 'count']))
    expect((await noticesFor(ada)).notices.map(({ words }) => words)).toEqual(
      expect.arrayContaining([expect.stringContaining('shown again'), expect.stringContaining('It sells watches.')]),
    )
  })

  test('answer stays as a gap where answers hang below it, without a word or name, and is not counted', async () => {
    const id = await noteBy(ada, revisionId)
    const first = await answerBy(bruno, id, 'Buy watches!')
    const second = await answerBy(ada, first, 'No.')
    const lonely = await answerBy(bruno, id, 'Watches!')
    await hide(emil, first, spam)
    await hide(emil, lonely, spam)
    expect(await waysTo(null, first, id)).toEqual(['gap', 'count'])
    expect(await waysTo(null, second, id)).toEqual(['address', 'thread', 'count'])
    expect(await waysTo(null, lonely, id)).toEqual(['count'])
    expect(await annotationFor(null, id)).toMatchObject({ replies: 1 })
    expect(await waysTo(bruno, lonely, id)).toEqual(expect.arrayContaining(['address', 'thread']))
  })

  test('in a group is its moderators’ affair and editors’, of no other member, and of nobody on their own note', async () => {
    const group = await groupOf([ada, bruno])
    const id = await noteBy(bruno, revisionId, { visibility: 'group', groupId: group })
    const own = await noteBy(ada, revisionId, { visibility: 'group', groupId: group })
    const open = await noteBy(bruno, revisionId)
    const carla = await reader('Carla')
    await expect(hide(bruno, own, spam)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(hide(carla, id, spam)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(hide(ada, own, spam)).rejects.toMatchObject({ sentence: { key: 'moderation:own_note' } })
    await expect(hide(ada, open, spam)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await annotationFor(ada.id, id)).toMatchObject({ moderates: true })
    expect(await annotationFor(bruno.id, own)).toMatchObject({ moderates: false })
    await hide(ada, id, spam)
    expect(await waysTo(ada, id)).toEqual([])
    await expect(groupQueue(bruno, group)).rejects.toMatchObject({ kind: 'not_found' })
    await object(bruno, id, 'It is the year of the Niva.')
    expect((await groupQueue(ada, group)).notes).toMatchObject([{ id }])
    expect((await groupLog(ada, group, {})).decisions).toMatchObject([{ kind: 'hide', moderator: 'Ada' }])
    await showAgain(emil, id)
    await expect(showAgain(emil, id)).rejects.toMatchObject({ kind: 'conflict' })
  })
})

describe('two moderators', () => {
  test('never decide over each other: the second is told what the first decided', async () => {
    const id = await noteBy(ada, revisionId)
    await flag(bruno, id, spam)
    const both = await Promise.allSettled([
      judge(emil, id, { kind: 'hide', reason: 'spam', seen: '' }),
      judge(eva, id, { kind: 'dismiss', seen: '' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')!.reason
    const winner = both[0].status === 'fulfilled' ? 'Emil' : 'Eva'
    expect(lost).toMatchObject({ kind: 'conflict', sentence: { values: { moderator: winner } } })
    expect(await db.decision.count()).toBe(1)
    // A flag that came after the first decision does not make the second's page current.
    const other = await noteBy(ada, revisionId)
    await flag(bruno, other, spam)
    await judge(emil, other, { kind: 'dismiss', seen: '' })
    await flag(await reader('Carla'), other, spam)
    await expect(judge(eva, other, { kind: 'hide', reason: 'spam', seen: '' })).rejects.toMatchObject({
      sentence: { key: 'moderation:already_dismiss' },
      data: { decision: { moderator: 'Emil' } },
    })
  })

  test('undo only the last word, and it is as before', async () => {
    const id = await noteBy(ada, revisionId)
    await flag(bruno, id, spam)
    const hiding = await judge(emil, id, { kind: 'hide', ...spam })
    await undo(eva, hiding)
    expect(await waysTo(null, id)).toEqual(['list', 'address'])
    expect(await waiting()).toMatchObject([{ id, flagged: true, hidden: false }])
    expect((await noticesFor(ada)).notices).toEqual([])
    await expect(undo(emil, hiding)).rejects.toMatchObject({ sentence: { key: 'moderation:already_undo' } })
    await expect(undo(bruno, hiding)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await log()).toMatchObject([
      { kind: 'undo', undid: 'hide', moderator: 'Eva', isLatest: false },
      { kind: 'hide', reason: 'spam', words: spam.words, moderator: 'Emil', author: 'Ada', isLatest: false },
    ])
    expect(await log({ kind: 'hide', reason: 'spam', moderator: emil.id, note: id })).toHaveLength(1)
    expect(await log({ kind: 'approve' })).toEqual([])
    expect(await db.auditRecord.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'hid_note', actorId: emil.id, subjectId: id, detail: { reason: 'spam' } },
      { action: 'undid_decision', actorId: eva.id },
    ])
  })
})

test('the notes of somebody who is banned leave the queue, and the log outlives an account', async () => {
  const id = await noteBy(ada, revisionId)
  await answerBy(bruno, id)
  await flag(bruno, id, spam)
  await hide(emil, await noteBy(ada, revisionId), spam)
  await db.user.update({ where: { id: ada.id }, data: { bannedAt: new Date() } })
  expect(await waiting()).toEqual([])
  for (const person of [null, bruno, emil]) expect(await waysTo(person, id)).toEqual([])
  await db.user.update({ where: { id: ada.id }, data: { bannedAt: null } })
  const { email } = await db.user.findUniqueOrThrow({ where: { id: ada.id } })
  await deleteAccount(ada, email)
  expect(await log()).toMatchObject([{ kind: 'hide', author: null, noteId: null, quote: null }])
})

test('the queue is read page by page, the longest waiting first, each note once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 23; n += 1) ids.push(await noteBy(ada, revisionId))
  const flags = ids.map((annotationId, n) => ({
    ...{ annotationId, readerId: bruno.id, reason: 'spam' as const, madeAt: new Date(1_700_000_000_000 + (n % 3)) },
  }))
  await db.flag.createMany({ data: flags })
  const one = await moderationQueue(emil)
  const two = await moderationQueue(emil, one.next!)
  expect(one.notes).toHaveLength(20)
  expect(two).toMatchObject({ next: null })
  expect(new Set([...one.notes, ...two.notes].map(({ id }) => id)).size).toBe(23)
  const since = [...one.notes, ...two.notes].map((note) => note.since)
  expect(since).toEqual([...since].sort())
  await expect(moderationQueue(ada)).rejects.toMatchObject({ kind: 'forbidden' })
})
