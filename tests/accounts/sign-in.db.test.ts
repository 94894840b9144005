import { describe, expect, test } from 'vitest'
import { signInByPassword } from '@/lib/accounts/commands'
import { ban, changeRole, unban } from '@/lib/accounts/people-commands'
import { presenceBy } from '@/lib/accounts/sessions'
import { changePassword, endEverySession, endSession } from '@/lib/accounts/settings-commands'
import { db } from '../support/database'
import { browserOf, member, password, visit } from './people'

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error & { kind?: string; sentence?: { key: string }; retryAfterSeconds?: number }) => ({
      kind: error.kind,
      key: error.sentence?.key,
      wait: error.retryAfterSeconds,
    }),
  )

describe('signing in by password', () => {
  test('opens a session whose secret the store does not hold', async () => {
    const ada = await member('Ada Quiroga')
    const secret = await signInByPassword({ email: 'ADA.Quiroga@quay.test', password }, visit)
    expect((await presenceBy(secret))?.actor).toMatchObject({ id: ada.id, name: 'Ada Quiroga', role: 'reader' })
    const stored = await db.session.findFirstOrThrow()
    expect(Buffer.from(stored.tokenHash).toString('base64url')).not.toBe(secret)
    expect(JSON.stringify(stored)).not.toContain(secret)
  })

  test('is refused in the same words for a wrong password, an unknown address and an account without one', async () => {
    await member('Ada Quiroga')
    await db.user.create({ data: { name: 'Boris', email: 'boris@quay.test' } })
    for (const email of ['ada.quiroga@quay.test', 'nobody@quay.test', 'boris@quay.test']) {
      const refused = await refusal(signInByPassword({ email, password: 'low tide at midnight' }, visit))
      expect(refused, email).toEqual({ kind: 'signed_out', key: 'accounts:wrong_credentials', wait: undefined })
    }
  })

  test('takes as long for an unknown address as for a wrong password', async () => {
    await member('Ada Quiroga')
    const time = async (email: string, address: string) => {
      const start = performance.now()
      await refusal(signInByPassword({ email, password: 'low tide at midnight' }, { ...visit, address }))
      return performance.now() - start
    }
    const median = (times: number[]) => times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
    await time('warm@quay.test', '192.0.2.1')
    // In turns, so that whatever else the machine does slows both.
    for (let count = 0; count < 9; count += 1) {
      times.known.push(await time('ada.quiroga@quay.test', '192.0.2.2'))
      times.unknown.push(await time('nobody@quay.test', '192.0.2.3'))
    }
    const [known, unknown] = [median(times.known), median(times.unknown)]
    expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5)
  })

  test('is refused after ten failures a minute for one account, from wherever they come', async () => {
    await member('Ada Quiroga')
    const from = (address: string) =>
      refusal(signInByPassword({ email: 'ada.quiroga@quay.test', password: 'no' }, { ...visit, address }))
    const tries = await Promise.all(Array.from({ length: 30 }, (_, count) => from(`203.0.113.${count}`)))
    expect(tries.filter((refused) => refused?.kind === 'signed_out')).toHaveLength(10)
    expect(tries.filter((refused) => refused?.kind === 'too_many')).toHaveLength(20)
    const right = await refusal(signInByPassword({ email: 'ada.quiroga@quay.test', password }, visit))
    expect(right?.kind).toBe('too_many')
    expect(right?.wait).toBeGreaterThan(0)
    expect(right?.wait).toBeLessThanOrEqual(60)
  })

  test('is refused after ten failures a minute from one address, whosever account they name', async () => {
    const tries = await Promise.all(
      Array.from({ length: 14 }, (_, count) =>
        refusal(signInByPassword({ email: `guess${count}@quay.test`, password: 'no' }, visit)),
      ),
    )
    expect(tries.filter((refused) => refused?.kind === 'too_many')).toHaveLength(4)
  })

  test('does not count successes against a place where many people work', async () => {
    await member('Ada Quiroga')
    for (let count = 0; count < 13; count += 1) {
      await signInByPassword({ email: 'ada.quiroga@quay.test', password }, visit)
    }
    expect(await db.session.count()).toBe(13)
  })

  test('is refused to who has been shut out, once they prove who they are', async () => {
    const keeper = await member('Keeper', 'administrator')
    const ada = await member('Ada Quiroga')
    await ban(keeper, ada.id)
    const wrong = await refusal(signInByPassword({ email: ada.email, password: 'no' }, visit))
    const right = await refusal(signInByPassword({ email: ada.email, password }, visit))
    expect(wrong?.key).toBe('accounts:wrong_credentials')
    expect(right?.key).toBe('accounts:banned')
  })
})

describe('a session is over at once', () => {
  test('when its reader ends it, and only theirs', async () => {
    const [ada, boris] = [await member('Ada Quiroga'), await member('Boris Levin')]
    const [adas, other, boriss] = [await browserOf(ada.id), await browserOf(ada.id), await browserOf(boris.id)]
    await endSession(ada, other.presence.sessionId)
    expect(await presenceBy(other.secret)).toBeNull()
    expect(await presenceBy(adas.secret)).not.toBeNull()
    expect((await refusal(endSession(ada, boriss.presence.sessionId)))?.kind).toBe('not_found')
    await endEverySession(ada)
    expect(await presenceBy(adas.secret)).toBeNull()
    expect(await presenceBy(boriss.secret)).not.toBeNull()
  })

  test('when the password changes elsewhere; the browser that changed it stays', async () => {
    const ada = await member('Ada Quiroga')
    const [here, there] = [await browserOf(ada.id), await browserOf(ada.id)]
    const wrong = changePassword(here.presence, { current: 'no', password: 'mangroves at low water' }, visit)
    expect((await refusal(wrong))?.kind).toBe('invalid')
    expect(await presenceBy(there.secret)).not.toBeNull()
    await changePassword(here.presence, { current: password, password: 'mangroves at low water' }, visit)
    expect(await presenceBy(there.secret)).toBeNull()
    expect(await presenceBy(here.secret)).not.toBeNull()
    await signInByPassword({ email: ada.email, password: 'mangroves at low water' }, visit)
  })

  test('when its reader is shut out, and does not come back when they are let in', async () => {
    const keeper = await member('Keeper', 'administrator')
    const ada = await member('Ada Quiroga')
    const { secret } = await browserOf(ada.id)
    await ban(keeper, ada.id)
    expect(await presenceBy(secret)).toBeNull()
    await unban(keeper, ada.id)
    expect(await presenceBy(secret)).toBeNull()
  })

  test('when its ninety days are over', async () => {
    const { secret } = await browserOf((await member('Ada Quiroga')).id)
    await db.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await presenceBy(secret)).toBeNull()
  })
})

test('another role is in force with the next request of a session that is open', async () => {
  const keeper = await member('Keeper', 'administrator')
  const ada = await member('Ada Quiroga', 'editor')
  const { secret } = await browserOf(ada.id)
  await changeRole(keeper, { userId: ada.id, role: 'reader' })
  expect((await presenceBy(secret))?.actor.role).toBe('reader')
})

test('when a session was seen is written down once in ten minutes', async () => {
  const { secret } = await browserOf((await member('Ada Quiroga')).id)
  const seen = async () => (await db.session.findFirstOrThrow()).lastSeenAt
  const first = await seen()
  await presenceBy(secret)
  expect(await seen()).toEqual(first)
  const elevenMinutesAgo = new Date(Date.now() - 11 * 60_000)
  await db.session.updateMany({ data: { lastSeenAt: elevenMinutesAgo } })
  await presenceBy(secret)
  expect((await seen()).getTime()).toBeGreaterThan(elevenMinutesAgo.getTime())
})
