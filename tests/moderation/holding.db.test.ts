import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { editAnnotation } from '@/lib/annotations/commands'
import { annotationFor } from '@/lib/annotations/queries'
import { AnnotationChange } from '@/lib/annotations/schema'
import { decide, hide, undo } from '@/lib/moderation/commands'
import { moderationQueue } from '@/lib/moderation/queue'
import { DecisionDraft } from '@/lib/moderation/schema'
import { parse } from '@/lib/platform/untrusted'
import { chooseSetting } from '@/lib/settings/commands'
import { reader } from '../annotations/published'
import { groupOf } from '../groups/people'
import { db } from '../support/database'
import { waysTo } from './sight'
import { answerBy, noteBy, publishText, staff } from './stage'

let revisionId: string
let ada: Actor
let bruno: Actor
let emil: Actor

const spam = { reason: 'spam' as const, words: 'It sells watches.' }
const judge = (actor: Actor, id: string, draft: Record<string, unknown>) =>
  decide(actor, id, parse(DecisionDraft, draft), null)
const waiting = async () => (await moderationQueue(emil)).notes

beforeEach(async () => {
  ;({ revisionId } = await publishText())
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  emil = await staff('Emil')
})

describe('a note of a new account', () => {
  const first = { on: true, notes: 1, days: 14 }
  let alma: Actor
  beforeEach(async () => {
    alma = await staff('Alma', 'administrator')
    await chooseSetting(alma, 'preModeration', first)
  })
  const changed = (actor: Actor, id: string, change: Record<string, unknown>) =>
    editAnnotation(actor, id, parse(AnnotationChange, change))

  test('waits until it is approved, then appears as of that moment; the next one does not wait', async () => {
    const id = await noteBy(ada, revisionId)
    expect(await annotationFor(ada.id, id)).toMatchObject({ treatment: { state: 'held' } })
    for (const person of [null, bruno, emil]) expect(await waysTo(person, id)).toEqual([])
    await expect(answerBy(ada, id)).rejects.toMatchObject({ kind: 'conflict' })
    expect(await waiting()).toMatchObject([{ id, held: true, possible: ['approve', 'hide'] }])
    const approved = await judge(emil, id, { kind: 'approve' })
    expect(await waysTo(null, id)).toEqual(['list', 'address'])
    const { createdAt, id: shownId } = (await annotationFor(null, id))!
    expect(new Date(createdAt).getTime()).toBeGreaterThan(Number.parseInt(shownId.replace('-', '').slice(0, 12), 16))
    expect(await waysTo(null, await noteBy(ada, revisionId))).toEqual(['list', 'address'])
    await undo(emil, approved)
    expect(await waysTo(null, id)).toEqual([])
  })

  test('waits when it is made public later, when its words change, and as an answer; what comes along waits too', async () => {
    const secret = await noteBy(ada, revisionId, { visibility: 'private' })
    const answer = await answerBy(ada, secret)
    expect(await annotationFor(ada.id, secret)).toMatchObject({ treatment: { state: 'shown' } })
    await changed(ada, secret, { visibility: 'public' })
    await judge(emil, secret, { kind: 'approve' })
    expect(await waysTo(null, answer, secret)).toEqual([])
    await judge(emil, answer, { kind: 'approve' })
    expect(await waysTo(null, answer, secret)).toEqual(['address', 'thread', 'count'])
    await chooseSetting(alma, 'preModeration', { ...first, notes: 5 })
    await changed(ada, secret, { body: 'Buy watches!' })
    expect(await waysTo(null, secret)).toEqual([])
  })

  test('does not wait in a group, for who writes at the desk, without words, or once the account is old', async () => {
    const group = await groupOf([ada, bruno])
    expect(await waysTo(bruno, await noteBy(ada, revisionId, { visibility: 'group', groupId: group }))).toContain(
      'list',
    )
    expect(await waysTo(null, await noteBy(emil, revisionId))).toContain('list')
    expect(await waysTo(null, await noteBy(ada, revisionId, { body: '' }))).toContain('list')
    expect(await waysTo(null, await noteBy(ada, revisionId))).toEqual([])
    await db.user.update({ where: { id: bruno.id }, data: { createdAt: new Date('2025-01-01') } })
    expect(await waysTo(null, await noteBy(bruno, revisionId))).toContain('list')
    const hidden = await noteBy(ada, revisionId)
    await hide(emil, hidden, spam)
    expect(await annotationFor(ada.id, hidden)).toMatchObject({ treatment: { state: 'hidden' } })
    expect(await waysTo(null, await noteBy(ada, revisionId))).toEqual([])
  })

  test('that is refused is hidden with the reason, and undoing that lets it wait again', async () => {
    const id = await noteBy(ada, revisionId)
    const refused = await judge(emil, id, { kind: 'hide', ...spam })
    expect(await waiting()).toEqual([])
    await undo(emil, refused)
    expect(await waiting()).toMatchObject([{ id, held: true }])
    expect(await annotationFor(ada.id, id)).toMatchObject({ treatment: { state: 'held' } })
  })
})
