import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { beforeEach, expect, test, vi } from 'vitest'
import type { FeedScope } from '@/lib/accounts/token'
import { feedScopes } from '@/lib/accounts/token'
import { issueToken, revokeToken, rotateToken } from '@/lib/accounts/token-commands'
import { retract } from '@/lib/briefings/commands'
import { followedRoute } from '@/lib/feeds/answer'
import { follow } from '@/lib/following/commands'
import type { FollowLevel } from '@/lib/following/level'
import { dayAfter, person, publishText, record } from '../briefings/published'
import { db } from '../support/database'

vi.mock('next/cache', () => ({ cacheTag: () => undefined, cacheLife: () => undefined }))

beforeEach(record)

const ask = (secret: string, file: string, headers = {}) =>
  followedRoute(new Request(`http://localhost:3000/f/${secret}/${file}`, { headers }), {
    params: Promise.resolve({ secret, file }),
  })

async function reader(levels: Record<string, FollowLevel>, scopes: readonly FeedScope[] = feedScopes) {
  const ada = await person(`Ada-${await db.user.count()}`, 'reader')
  for (const [slug, level] of Object.entries(levels)) {
    const { id } = await db.topic.findUniqueOrThrow({ where: { slug } })
    await follow(ada, { topicId: id, level, readUpTo: new Date() })
  }
  return { ada, secret: await issueToken(ada, { name: 'Phone', scopes, lifetime: 'never' }) }
}

const titles = async (secret: string) => {
  const { entries } = parseAtomFeed(await (await ask(secret, 'following.atom')).text())
  return (entries ?? []).map(({ title }) => title?.value)
}

test('what is followed comes in every format, each read by another library', async () => {
  await publishText()
  const { secret } = await reader({ bananas: 'track' })
  const self = (ending: string) => `http://localhost:3000/f/${secret}/following.${ending}`
  const atom = parseAtomFeed(await (await ask(secret, 'following.atom')).text())
  expect(atom.entries?.map(({ title }) => title?.value)).toEqual(['Bananas are full'])
  expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(self('atom'))
  const rss = parseRssFeed(await (await ask(secret, 'following.rss')).text())
  expect(rss.items?.map(({ title }) => title)).toEqual(['Bananas are full'])
  const json = parseJsonFeed(await (await ask(secret, 'following.json')).text())
  expect(json.feed_url).toBe(self('json'))
  const calendar = new ICAL.Component(ICAL.parse(await (await ask(secret, 'following.ics')).text()))
  expect(calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'))).toEqual([
    'The harvest',
  ])
  const opml = await (await ask(secret, 'following.opml')).text()
  expect(parseOpml(opml, { extraOutlineAttributes: ['puente:level'] }).body?.outlines?.[0]?.outlines).toEqual([
    expect.objectContaining({ xmlUrl: 'http://localhost:3000/topics/bananas/feed.atom', 'puente:level': 'track' }),
  ])
  expect(opml).toContain('xmlns:puente=')
})

test('the levels say what comes: normal does not, a muted topic silences what another one brings', async () => {
  await publishText()
  expect(await titles((await reader({ bananas: 'watch' })).secret)).toEqual(['Bananas are full'])
  expect(await titles((await reader({ bananas: 'normal' })).secret)).toEqual([])
  expect(await titles((await reader({ bananas: 'watch', ecuador: 'mute' })).secret)).toEqual([])
  expect(await titles((await reader({})).secret)).toEqual([])
})

test('a retracted briefing leaves, and an unchanged document is answered 304 and kept by nobody else', async () => {
  const { briefingId } = await publishText()
  const { secret } = await reader({ bananas: 'track' })
  const first = await ask(secret, 'following.atom')
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex',
  })
  const again = await ask(secret, 'following.atom', { 'if-none-match': first.headers.get('etag') })
  expect([again.status, await again.text()]).toEqual([304, ''])
  await publishText({ kind: 'minor', title: 'Bananas are quite full', publishedAt: dayAfter })
  expect(await titles(secret)).toEqual(['Bananas are quite full'])
  await retract(await person('Edith', 'editor'), { briefingId, reason: 'Wrong.' })
  expect(await titles(secret)).toEqual([])
})

test('an address opens what it was made for; withdrawn or replaced it is gone, and never existing it is nothing', async () => {
  const { ada, secret } = await reader({ bananas: 'track' }, ['feeds:calendar'])
  const status = async (which: string, file: string) => (await ask(which, file)).status
  expect(await status(secret, 'following.ics')).toBe(200)
  for (const file of ['following.atom', 'following.opml', 'following.constructor', 'x', 'following.ics/']) {
    expect(await status(secret, file), file).toBe(404)
  }
  expect(await status('puente_never', 'following.ics')).toBe(404)
  expect(await status(`puente_${'x'.repeat(43)}`, 'following.ics')).toBe(404)
  const { id } = await db.apiToken.findFirstOrThrow({ where: { userId: ada.id } })
  const replaced = await rotateToken(ada, id)
  expect(await status(secret, 'following.ics')).toBe(410)
  expect(await status(replaced.secret, 'following.ics')).toBe(200)
  await expect(rotateToken(await person('Bob', 'reader'), id)).rejects.toMatchObject({ kind: 'not_found' })
  const now = await db.apiToken.findFirstOrThrow({ where: { userId: ada.id, revokedAt: null } })
  await revokeToken(ada, now.id)
  expect(await status(replaced.secret, 'following.ics')).toBe(410)
})

test("no program's token opens an address, and no address opens the programs' part", async () => {
  const { ada, secret } = await reader({ bananas: 'track' })
  const program = await issueToken(ada, { name: 'Clock', scopes: ['annotations:read'], lifetime: '30' })
  expect((await ask(program, 'following.atom')).status).toBe(404)
  const { scopes } = (await db.apiToken.findFirstOrThrow({ where: { hint: secret.slice(-4) } })) ?? {}
  expect(scopes).toEqual([...feedScopes])
})
