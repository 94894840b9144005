import { expect, test } from 'vitest'
import { requestSignInLink } from '@/lib/accounts/commands'
import { deleteAccount } from '@/lib/accounts/departure'
import { exportOf } from '@/lib/accounts/export'
import { presenceBy } from '@/lib/accounts/sessions'
import { issueToken } from '@/lib/accounts/token-commands'
import { connections } from '@/lib/platform/database'
import { db } from '../support/database'
import { browserOf, member, onward, visit } from './people'

const canary = 'canary-7f3a'

/** Somebody who has left something in every place where a person can. */
async function busyPerson() {
  const ada = await member(`Ada ${canary}`, 'editor')
  const { secret } = await browserOf(ada.id)
  await requestSignInLink(ada.email, visit, onward)
  const topic = await db.topic.create({ data: { slug: 'bananas', kind: 'commodity' } })
  const briefing = await db.briefing.create({ data: { slug: 'on-the-quay', createdById: ada.id } })
  const at = new Date()
  const edition = await db.edition.create({
    data: { briefingId: briefing.id, locale: 'en', firstPublishedAt: at, updatedAt: at },
  })
  const words = { title: 'On the quay', standfirst: 'Packers wait.', byline: 'Lucía Andrade', markdown: 'Tide.' }
  const revision = await db.revision.create({
    data: {
      ...words,
      editionId: edition.id,
      number: 1,
      kind: 'initial',
      document: {},
      canonicalText: 'Tide.',
      readingMinutes: 1,
      authorId: ada.id,
      publishedAt: at,
    },
  })
  const place = { startKey: 'a', start: 0, endKey: 'a', end: 4, quote: 'Tide' }
  const note = { authorId: ada.id, briefingId: briefing.id, revisionId: revision.id, ...place }
  const annotation = await db.annotation.create({ data: { ...note, body: `${canary} note`, visibility: 'public' } })
  const tag = await db.tag.create({ data: { ownerId: ada.id, name: `${canary} tag`, key: `${canary} tag` } })
  await db.annotationTag.create({ data: { annotationId: annotation.id, tagId: tag.id } })
  await db.briefingTag.create({ data: { briefingId: briefing.id, tagId: tag.id } })
  await db.follow.create({ data: { userId: ada.id, topicId: topic.id, readUpTo: at, lastVisitAt: at } })
  await db.readState.create({ data: { userId: ada.id, briefingId: briefing.id, locale: 'en', revisionSeen: 1 } })
  const unpublished = await db.briefing.create({ data: { slug: 'not-yet', createdById: ada.id } })
  await db.draft.create({
    data: { briefingId: unpublished.id, locale: 'en', title: `${canary} draft`, updatedById: ada.id },
  })
  await db.account.create({ data: { userId: ada.id, provider: 'oidc', providerAccountId: canary } })
  await issueToken(ada, { name: `${canary} token`, scopes: ['tags:read'], lifetime: 'never' })
  await db.auditRecord.create({ data: { actorId: ada.id, action: 'retracted', subjectKind: 'briefing' } })
  const boris = await db.user.create({ data: { name: 'Boris Levin', email: 'boris.levin@quay.test' } })
  const memberships = { create: [{ userId: ada.id, role: 'owner' as const }, { userId: boris.id }] }
  await db.group.create({ data: { name: 'Quay readers', createdById: ada.id, memberships } })
  const theirs = await db.annotation.create({ data: { ...note, authorId: boris.id, visibility: 'public' } })
  const about = { annotationId: theirs.id, userId: ada.id }
  await db.helpfulVote.create({ data: about })
  await db.threadFollow.create({ data: about })
  await db.resolution.create({ data: { annotationId: theirs.id, byId: ada.id } })
  await db.noteLink.create({ data: { annotationId: theirs.id, kind: 'supports', noteId: annotation.id } })
  await db.noteVersion.create({
    data: { annotationId: annotation.id, body: `${canary} before`, colour: 'teal', visibility: 'private' },
  })
  const told = { kind: 'reply', channel: 'app', annotationId: theirs.id } as const
  await db.notice.create({ data: { ...told, userId: boris.id, actorId: ada.id } })
  await db.notice.create({ data: { ...told, userId: ada.id, actorId: boris.id } })
  await db.idempotencyKey.create({
    data: { actor: ada.id, key: 'k-12345678', requestHash: Buffer.from('x'), answer: { body: canary } },
  })
  return { ada, secret, revision }
}

/** Every row of every table that holds one of the words, as `table: row`. */
async function rowsWith(words: string[]): Promise<string[]> {
  const { rows: tables } = await connections().query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'graphile_worker')",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await connections().query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    for (const { row } of rows) if (words.some((word) => row.includes(word))) found.push(`${name}: ${row}`)
  }
  return found
}

test('deleting an account leaves nothing of the person, and what was published under its byline', async () => {
  const { ada, secret, revision } = await busyPerson()
  const traces = [canary, ada.id, ada.email]
  expect((await rowsWith(traces)).length).toBeGreaterThan(13)
  await deleteAccount(ada, ' ADA.Canary-7f3a@quay.test ')
  expect(await rowsWith(traces)).toEqual([])
  expect(await presenceBy(secret)).toBeNull()
  const kept = await db.revision.findUniqueOrThrow({ where: { id: revision.id } })
  expect(kept).toMatchObject({ byline: 'Lucía Andrade', authorId: null })
})

test('deleting needs one’s own address, and another administrator', async () => {
  const ada = await member('Ada Quiroga')
  const keeper = await member('Keeper', 'administrator')
  await expect(deleteAccount(ada, 'keeper@quay.test')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(deleteAccount(keeper, keeper.email)).rejects.toMatchObject({ kind: 'conflict' })
  expect(await db.user.count()).toBe(2)
})

async function exported(actor: Parameters<typeof exportOf>[0]) {
  let text = ''
  for await (const piece of exportOf(actor)) text += piece
  return { text, data: JSON.parse(text) as Record<string, Record<string, unknown>[]> }
}

test('the export holds everything of one’s own, no secrets and nothing of others', async () => {
  const { ada } = await busyPerson()
  const boris = await db.user.findFirstOrThrow({ where: { name: 'Boris Levin' } })
  await db.tag.create({ data: { ownerId: boris.id, name: 'secret of Boris', key: 'secret of boris' } })
  const { text, data } = await exported(ada)
  expect(data.account).toMatchObject({ email: ada.email, hasPassword: true, role: 'editor' })
  expect(data.annotations?.[0]).toMatchObject({
    quote: 'Tide',
    body: `${canary} note`,
    briefing: { slug: 'on-the-quay' },
    tags: [{ tag: { name: `${canary} tag` } }],
  })
  for (const part of [
    'signInWith',
    'sessions',
    'tokens',
    'tags',
    'follows',
    'groups',
    'foundHelpful',
    'threads',
    'notices',
    'reading',
    'drafts',
    'revisions',
    'mails',
    'actions',
  ]) {
    expect(data[part]?.length, part).toBe(1)
  }
  expect(text).not.toContain('Boris')
  expect(text).not.toMatch(/argon2|tokenHash|passwordHash/)
})

test('the export goes on past a thousand notes', async () => {
  const { ada } = await busyPerson()
  const data = Array.from({ length: 2_300 }, (_, count) => ({ ownerId: ada.id, name: `t${count}`, key: `t${count}` }))
  await db.tag.createMany({ data })
  expect((await exported(ada)).data.tags).toHaveLength(2_301)
  const nobody = await member('Nobody Yet')
  expect((await exported(nobody)).data.tags).toEqual([])
})
