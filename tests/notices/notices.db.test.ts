import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { annotate, withdraw } from '@/lib/annotations/commands'
import { AnnotationDraft } from '@/lib/annotations/schema'
import { removeMember } from '@/lib/groups/commands'
import { markNoticesRead, type News, tell } from '@/lib/notices/commands'
import { noticesFor, unreadNotices } from '@/lib/notices/queries'
import { transaction } from '@/lib/platform/database'
import { parse } from '@/lib/platform/untrusted'
import { block, publishBlocks, reader } from '../annotations/published'
import { groupOf } from '../groups/people'
import { db } from '../support/database'

const slug = 'lada-looks-at-ecuador-again'

let revisionId: string
let ada: Actor
let bruno: Actor
let group: string

const noted = async (actor: Actor, change: Record<string, unknown> = {}) => {
  const place = { revisionId, startKey: 'p1', start: 4, endKey: 'p1', end: 8, quote: 'Niva' }
  return (await annotate(actor, parse(AnnotationDraft, { ...place, body: 'Which year?', ...change }), null)).id
}
const told = (news: News[]) => transaction((tx) => tell(tx, news))
const kinds = async (actor: Actor) => (await noticesFor(actor)).notices.map(({ kind }) => kind)

beforeEach(async () => {
  ;({ revisionId } = await publishBlocks(slug, [block('p1', 'The Niva was sold in Quito.')]))
  ada = await reader('Ada')
  bruno = await reader('Bruno')
  group = await groupOf([ada, bruno])
})

test('a notice says what happened, by whom, on which words and where', async () => {
  const id = await noted(ada, { visibility: 'group', groupId: group })
  await told([{ userId: bruno.id, kind: 'mention', actorId: ada.id, annotationId: id }])
  expect((await noticesFor(bruno)).notices).toMatchObject([
    {
      kind: 'mention',
      actor: 'Ada',
      isRead: false,
      briefing: { slug, locale: 'en', title: 'Lada looks at Ecuador again' },
      note: { id, rootId: id, quote: 'Niva', body: 'Which year?', group: 'Quay readers' },
    },
  ])
})

test('a thing is told once, however often and however many tell it, and never to who did it', async () => {
  const id = await noted(ada, { visibility: 'public' })
  const news: News = { userId: bruno.id, kind: 'text_changed', annotationId: id, revisionId }
  await Promise.all(Array.from({ length: 6 }, () => told([news, news])))
  await told([{ userId: ada.id, kind: 'reply', actorId: ada.id, annotationId: id }])
  expect(await kinds(bruno)).toEqual(['text_changed'])
  expect(await kinds(ada)).toEqual([])
})

test('what its reader may see no longer is neither listed nor counted', async () => {
  const inGroup = await noted(ada, { visibility: 'group', groupId: group })
  const open = await noted(ada, { visibility: 'public' })
  await told([
    { userId: bruno.id, kind: 'mention', actorId: ada.id, annotationId: inGroup },
    { userId: bruno.id, kind: 'mention', actorId: ada.id, annotationId: open },
  ])
  expect(await unreadNotices(bruno)).toBe(2)
  await removeMember(ada, group, bruno.id)
  expect(await kinds(bruno)).toEqual(['mention'])
  expect(await unreadNotices(bruno)).toBe(1)
  await withdraw(ada, open)
  expect(await unreadNotices(bruno)).toBe(0)
})

test('one is marked, or all that were shown; those of others stay', async () => {
  const note = await noted(ada, { visibility: 'public' })
  for (const actor of [ada, bruno]) {
    const causes = Array.from({ length: 3 }, (_, n) => `01a20a6e-e17d-76c5-ab15-c522256f631${n}`)
    for (const causeId of causes) await told([{ userId: actor.id, kind: 'moderation', annotationId: note, causeId }])
  }
  const { notices } = await noticesFor(ada)
  await markNoticesRead(bruno, { ids: notices.map(({ id }) => id) })
  await markNoticesRead(ada, { ids: [notices[2]!.id] })
  expect((await noticesFor(ada)).notices.map(({ isRead }) => isRead)).toEqual([false, false, true])
  await markNoticesRead(ada, { upTo: notices[1]!.id })
  expect(await unreadNotices(ada)).toBe(1)
  expect(await unreadNotices(bruno)).toBe(3)
})

test('a long list is read page by page, each once; counting ends just past 99', async () => {
  const note = await noted(ada, { visibility: 'public' })
  const many = Array.from({ length: 130 }, () => ({
    userId: bruno.id,
    kind: 'moderation' as const,
    annotationId: note,
    causeId: crypto.randomUUID(),
  }))
  await told(many)
  const seen = new Set<string>()
  for (let after: string | undefined, more = true; more; ) {
    const page = await noticesFor(bruno, after)
    for (const { id } of page.notices) seen.add(id)
    after = page.next ?? undefined
    more = page.next !== null
  }
  expect(seen.size).toBe(130)
  expect(await unreadNotices(bruno)).toBe(100)
})

test('a notice outlives the account of who caused it, without their name', async () => {
  const note = await noted(bruno, { visibility: 'public' })
  await told([{ userId: bruno.id, kind: 'reply', actorId: ada.id, annotationId: note }])
  await db.user.delete({ where: { id: ada.id } })
  expect((await noticesFor(bruno)).notices).toMatchObject([{ kind: 'reply', actor: null }])
})
