import { describe, expect, test } from 'vitest'
import { ban, changeRole, unban } from '@/lib/accounts/people-commands'
import { ownTokens } from '@/lib/accounts/queries'
import { TokenWish } from '@/lib/accounts/schema'
import { changePassword } from '@/lib/accounts/settings-commands'
import { issueToken, revokeToken } from '@/lib/accounts/token-commands'
import { bearerOf } from '@/lib/accounts/tokens'
import { parse } from '@/lib/platform/untrusted'
import { db } from '../support/database'
import { browserOf, member, password, visit } from './people'

const wish = { name: 'Reading list', scopes: ['annotations:read', 'tags:read'] as const, lifetime: '30' as const }

test('a token stands for its owner, within its scopes, and is known by its name and last characters', async () => {
  const ada = await member('Ada Quiroga', 'author')
  const secret = await issueToken(ada, wish)
  expect(secret).toMatch(/^puente_[\w-]{43}$/)
  const bearer = await bearerOf(secret)
  expect(bearer).toMatchObject({ actor: { id: ada.id, name: ada.name, role: 'author' }, scopes: wish.scopes })
  const [token] = await ownTokens(ada)
  expect(token).toMatchObject({ name: 'Reading list', hint: secret.slice(-4), scopes: wish.scopes })
  expect(JSON.stringify(await db.apiToken.findMany())).not.toContain(secret.slice(7))
  expect(await ownTokens(await member('Boris Levin'))).toEqual([])
})

test('no other secret is good, however alike', async () => {
  const secret = await issueToken(await member('Ada Quiroga'), wish)
  for (const other of [secret.slice(0, -1), `${secret}A`, secret.slice(7), secret.toUpperCase(), '']) {
    expect(await bearerOf(other)).toBeNull()
  }
})

test('when it was used is written down once a minute at most', async () => {
  const ada = await member('Ada Quiroga')
  const secret = await issueToken(ada, wish)
  const used = async () => (await ownTokens(ada))[0]?.lastUsedAt
  expect(await used()).toBeNull()
  await bearerOf(secret)
  const first = await used()
  await bearerOf(secret)
  expect(await used()).toEqual(first)
  await db.apiToken.updateMany({ data: { lastUsedAt: new Date(Date.now() - 61_000) } })
  await bearerOf(secret)
  expect((await used())?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.NaN)
})

describe('a token is over at once', () => {
  test('when it is revoked, by its owner alone', async () => {
    const ada = await member('Ada Quiroga')
    const secret = await issueToken(ada, wish)
    const [token] = await ownTokens(ada)
    const boris = await member('Boris Levin', 'administrator')
    await expect(revokeToken(boris, token?.id ?? '')).rejects.toMatchObject({ kind: 'not_found' })
    await revokeToken(ada, token?.id ?? '')
    expect(await bearerOf(secret)).toBeNull()
    expect(await ownTokens(ada)).toEqual([])
    await expect(revokeToken(ada, token?.id ?? '')).rejects.toMatchObject({ kind: 'not_found' })
  })

  test('when its time is over', async () => {
    const ada = await member('Ada Quiroga')
    const [brief, endless] = [await issueToken(ada, wish), await issueToken(ada, { ...wish, lifetime: 'never' })]
    const past = new Date(Date.now() - 1)
    await db.apiToken.updateMany({ where: { expiresAt: { not: null } }, data: { expiresAt: past } })
    expect(await bearerOf(brief)).toBeNull()
    expect(await bearerOf(endless)).not.toBeNull()
  })

  test('when its owner is shut out, and it stays over when they are let in again', async () => {
    const keeper = await member('Keeper', 'administrator')
    const ada = await member('Ada Quiroga')
    const secret = await issueToken(ada, wish)
    await ban(keeper, ada.id)
    expect(await bearerOf(secret)).toBeNull()
    await unban(keeper, ada.id)
    expect(await bearerOf(secret)).toBeNull()
  })

  test('when its owner sets another password', async () => {
    const ada = await member('Ada Quiroga')
    const secret = await issueToken(ada, wish)
    const { presence } = await browserOf(ada.id)
    await changePassword(presence, { current: password, password: 'the tide goes out at six' }, visit)
    expect(await bearerOf(secret)).toBeNull()
  })
})

test('another role is in force with the next request', async () => {
  const keeper = await member('Keeper', 'administrator')
  const ada = await member('Ada Quiroga', 'editor')
  const secret = await issueToken(ada, wish)
  await changeRole(keeper, { userId: ada.id, role: 'reader' })
  expect((await bearerOf(secret))?.actor.role).toBe('reader')
})

test('fifty tokens are enough, also when they are asked for at once', async () => {
  const ada = await member('Ada Quiroga')
  for (let count = 0; count < 45; count += 1) await issueToken(ada, wish)
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => issueToken(ada, wish)))
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(5)
  expect(refused[0]?.reason).toMatchObject({ kind: 'conflict', sentence: { key: 'programs:too_many_tokens' } })
})

test.each([
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(81) }],
  ['scopes', { scopes: [] }],
  ['scopes.0', { scopes: ['everything'] }],
  ['lifetime', { lifetime: '36500' }],
])('a wish with an unusable %s names the field', (field, change) => {
  expect(() => parse(TokenWish, { ...wish, ...change })).toThrow(
    expect.objectContaining({ kind: 'invalid', fields: expect.objectContaining({ [field]: expect.anything() }) }),
  )
})
