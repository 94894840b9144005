import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/accounts/actor'
import { allowClient, endClient, exchangeCode, ownTokenForClient, renewTokens } from '@/lib/accounts/grant-commands'
import { ban } from '@/lib/accounts/people-commands'
import { ownTokens } from '@/lib/accounts/queries'
import { changePassword } from '@/lib/accounts/settings-commands'
import { issueToken, revokeToken } from '@/lib/accounts/token-commands'
import { bearerOf } from '@/lib/accounts/tokens'
import { publicOrigin } from '@/lib/platform/env'
import { db } from '../support/database'
import { browserOf, member, password, visit } from './people'

const origin = publicOrigin()
const refused = { kind: 'invalid', sentence: { key: 'clients:grant_not_good' } }
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000)

let ada: Actor & { email: string }

beforeEach(async () => {
  ada = await member('Ada Quiroga')
})

const signedIn = async () => exchangeCode(await allowClient(ada, origin), origin)

test('a client that was allowed acts for the reader, within its scopes, and is listed among the tokens', async () => {
  const { access, refresh, seconds } = await signedIn()
  expect(await bearerOf(access)).toMatchObject({
    actor: { id: ada.id },
    scopes: ['annotations:read', 'annotations:write', 'groups:read', 'groups:write'],
  })
  expect(seconds).toBe(3_600)
  expect(await ownTokens(ada)).toMatchObject([
    { name: expect.stringMatching(/^Hypothesis · localhost/), hint: access.slice(-4) },
  ])
  expect(await bearerOf(refresh)).toBeNull()
  const stored = JSON.stringify([await db.clientGrant.findMany(), await db.apiToken.findMany()])
  for (const secret of [access.slice(7), refresh]) expect(stored).not.toContain(secret)
})

describe('a code', () => {
  test('is good once; when it comes again, what it gave is over', async () => {
    const code = await allowClient(ada, origin)
    const { access, refresh } = await exchangeCode(code, origin)
    await expect(exchangeCode(code, origin)).rejects.toMatchObject(refused)
    expect(await bearerOf(access)).toBeNull()
    await expect(renewTokens(refresh, origin)).rejects.toMatchObject(refused)
  })

  test('that is used twice at once gives one of them nothing', async () => {
    const code = await allowClient(ada, origin)
    const both = await Promise.allSettled([exchangeCode(code, origin), exchangeCode(code, origin)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is good for its origin alone, for a minute, and not for who was shut out or has a new password since', async () => {
    const code = await allowClient(ada, origin)
    await expect(exchangeCode(code, `${origin}0`)).rejects.toMatchObject(refused)
    await expect(exchangeCode('guessed', origin)).rejects.toMatchObject(refused)
    await db.clientGrant.updateMany({ data: { codeExpiresAt: ago(1) } })
    await expect(exchangeCode(code, origin)).rejects.toMatchObject(refused)
    const late = await allowClient(ada, origin)
    const { presence } = await browserOf(ada.id)
    await changePassword(presence, { current: password, password: 'another tide at another noon' }, visit)
    await expect(exchangeCode(late, origin)).rejects.toMatchObject(refused)
    const last = await allowClient(ada, origin)
    await ban(await member('Keeper', 'administrator'), ada.id)
    await expect(exchangeCode(last, origin)).rejects.toMatchObject(refused)
  })

  test('is made only for origins where a client of ours runs, to the letter', async () => {
    for (const other of [
      'https://evil.example',
      `${origin}/`,
      `${origin}.evil.example`,
      origin.toUpperCase(),
      'null',
      '',
    ]) {
      await expect(allowClient(ada, other)).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })
})

describe('a refresh token', () => {
  test('is good once, and the token before it is over with it', async () => {
    const first = await signedIn()
    const second = await renewTokens(first.refresh, origin)
    expect(await bearerOf(first.access)).toBeNull()
    expect(await bearerOf(second.access)).toMatchObject({ actor: { id: ada.id } })
    expect(await ownTokens(ada)).toHaveLength(1)
  })

  test('that comes again is another tab within a minute, and a thief later', async () => {
    const first = await signedIn()
    const second = await renewTokens(first.refresh, origin)
    await expect(renewTokens(first.refresh, origin)).rejects.toMatchObject(refused)
    expect(await bearerOf(second.access)).not.toBeNull()
    await db.clientGrant.updateMany({ data: { refreshedAt: ago(61) } })
    await expect(renewTokens(first.refresh, origin)).rejects.toMatchObject(refused)
    expect(await bearerOf(second.access)).toBeNull()
    await expect(renewTokens(second.refresh, origin)).rejects.toMatchObject(refused)
  })

  test('is over with its token, after thirty days, and elsewhere', async () => {
    const revoked = await signedIn()
    await revokeToken(ada, (await ownTokens(ada))[0]?.id ?? '')
    await expect(renewTokens(revoked.refresh, origin)).rejects.toMatchObject(refused)
    const old = await signedIn()
    await expect(renewTokens(old.refresh, 'https://evil.example')).rejects.toMatchObject(refused)
    await db.clientGrant.updateMany({ data: { refreshedAt: ago(30 * 24 * 3_600 + 1) } })
    await expect(renewTokens(old.refresh, origin)).rejects.toMatchObject(refused)
  })
})

test('a client that signs out is over, by either of its secrets; a token that the reader made stays', async () => {
  const first = await signedIn()
  await endClient(first.access)
  expect(await bearerOf(first.access)).toBeNull()
  const second = await signedIn()
  await endClient(second.refresh)
  expect(await bearerOf(second.access)).toBeNull()
  const own = await issueToken(ada, { name: 'Mine', scopes: ['annotations:read'], lifetime: '30' })
  await endClient(own)
  await endClient('guessed')
  expect(await bearerOf(own)).not.toBeNull()
})

test('a token that the reader made lets a client in as it is, when it may read annotations', async () => {
  const own = await issueToken(ada, { name: 'Mine', scopes: ['annotations:read'], lifetime: '30' })
  expect(await ownTokenForClient(own)).toMatchObject({ access: own, refresh: own })
  const tags = await issueToken(ada, { name: 'Tags', scopes: ['tags:read'], lifetime: '30' })
  for (const other of [tags, 'puente_guessed', 'eyJhbGciOiJIUzI1NiJ9']) {
    await expect(ownTokenForClient(other)).rejects.toMatchObject(refused)
  }
})
