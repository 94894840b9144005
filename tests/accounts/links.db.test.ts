import { describe, expect, test } from 'vitest'
import {
  completeSignUp,
  requestPasswordReset,
  requestSignInLink,
  requestSignUp,
  resetPassword,
  signInByLink,
  signInByPassword,
} from '@/lib/accounts/commands'
import { becomeFirstAdministrator, firstAdministratorLink } from '@/lib/accounts/first-administrator'
import { openLink } from '@/lib/accounts/one-time-links'
import { presenceBy } from '@/lib/accounts/sessions'
import { db } from '../support/database'
import { browserOf, mailTo, member, onward, password, visit } from './people'

const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { kind?: string }) => error.kind ?? 'bug',
  )

const person = { name: 'Carmen Vélez', password: 'mangroves at low water', timeZone: 'America/Guayaquil' }

describe('making an account', () => {
  test('needs the mail to be opened: until then there is none', async () => {
    await requestSignUp('carmen@quay.test', visit, { locale: 'es', next: '/es/briefings/x' })
    expect(await db.user.count()).toBe(0)
    const { secret, subject, text } = await mailTo('carmen@quay.test')
    expect(subject).toBe('Su cuenta en Puente')
    expect(text).toContain(`/es/link/${secret}?next=%2Fes%2Fbriefings%2Fx`)
    const session = await completeSignUp(secret, person, 'es', visit)
    expect((await presenceBy(session))?.actor).toMatchObject({ name: 'Carmen Vélez', role: 'reader', locale: 'es' })
    expect(await kindOf(completeSignUp(secret, person, 'es', visit))).toBe('gone')
  })

  test('with a weak password leaves the link good', async () => {
    await requestSignUp('carmen@quay.test', visit, onward)
    const { secret } = await mailTo('carmen@quay.test')
    expect(await kindOf(completeSignUp(secret, { ...person, password: 'password123' }, 'en', visit))).toBe('invalid')
    expect(await kindOf(completeSignUp(secret, person, 'en', visit))).toBe('done')
  })

  test('is refused when the address got an account meanwhile', async () => {
    await requestSignUp('carmen@quay.test', visit, onward)
    const { secret } = await mailTo('carmen@quay.test')
    await db.user.create({ data: { email: 'Carmen@quay.test', name: 'Carmen' } })
    expect(await kindOf(completeSignUp(secret, person, 'en', visit))).toBe('conflict')
  })
})

describe('nobody learns whether an address has an account', () => {
  test('each request answers nothing and writes one mail, one link and one job for either', async () => {
    await member('Ada Quiroga')
    for (const request of [requestSignUp, requestSignInLink, requestPasswordReset]) {
      for (const email of ['ada.quiroga@quay.test', `nobody.${request.name.toLowerCase()}@quay.test`]) {
        const before = [await db.mail.count(), await db.oneTimeLink.count()]
        expect(await request(email, visit, onward)).toBeUndefined()
        expect([await db.mail.count(), await db.oneTimeLink.count()]).toEqual(before.map((count) => count + 1))
      }
    }
  })

  test('only the mail says it', async () => {
    const ada = await member('Ada Quiroga')
    await requestSignUp('Ada.Quiroga@QUAY.test', visit, onward)
    const member1 = await mailTo(ada.email)
    expect(member1.subject).toBe('You already have an account on Puente')
    expect((await presenceBy(await signInByLink(member1.secret, visit)))?.actor.id).toBe(ada.id)
    await requestPasswordReset('nobody@quay.test', visit, onward)
    expect((await mailTo('nobody@quay.test')).subject).toBe('There is no account with your address on Puente')
  })

  test('asking too often is refused for either', async () => {
    await member('Ada Quiroga')
    for (const email of ['ada.quiroga@quay.test', 'nobody@quay.test']) {
      const tries = Array.from({ length: 7 }, (_, count) =>
        kindOf(requestPasswordReset(email, { ...visit, address: `${email}-${count}` }, onward)),
      )
      expect((await Promise.all(tries)).sort()).toEqual([...Array(5).fill('done'), 'too_many', 'too_many'])
    }
  })
})

describe('a link', () => {
  test('is not used up by being looked at, and signs in once of two at the same time', async () => {
    const ada = await member('Ada Quiroga')
    await requestSignInLink(ada.email, visit, onward)
    const { secret } = await mailTo(ada.email)
    for (let count = 0; count < 3; count += 1) expect((await openLink(secret))?.purpose).toBe('email_link')
    const both = await Promise.all([kindOf(signInByLink(secret, visit)), kindOf(signInByLink(secret, visit))])
    expect(both.sort()).toEqual(['done', 'gone'])
    expect(await openLink(secret)).toBeNull()
  })

  test('is not kept as it is', async () => {
    await requestSignInLink((await member('Ada Quiroga')).email, visit, onward)
    const { secret } = await mailTo('ada.quiroga@quay.test')
    expect(Buffer.from((await db.oneTimeLink.findFirstOrThrow()).tokenHash).toString('base64url')).not.toBe(secret)
  })

  test('is good for its own purpose only, and for its time', async () => {
    const ada = await member('Ada Quiroga')
    await requestSignInLink(ada.email, visit, onward)
    const { secret } = await mailTo(ada.email)
    expect(await kindOf(resetPassword(secret, person.password, visit))).toBe('gone')
    await db.oneTimeLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await kindOf(signInByLink(secret, visit))).toBe('gone')
  })

  test('sets a new password, ends every session and makes older links worthless', async () => {
    const ada = await member('Ada Quiroga')
    const { secret: browser } = await browserOf(ada.id)
    await requestSignInLink(ada.email, visit, onward)
    const older = await mailTo(ada.email)
    await requestPasswordReset(ada.email, visit, onward)
    const { secret } = await mailTo(ada.email)
    const session = await resetPassword(secret, person.password, visit)
    expect((await presenceBy(session))?.actor.id).toBe(ada.id)
    expect(await presenceBy(browser)).toBeNull()
    expect(await openLink(older.secret)).toBeNull()
    expect(await kindOf(signInByPassword({ email: ada.email, password }, visit))).toBe('signed_out')
    expect((await mailTo(ada.email)).subject).toBe('Your password on Puente has changed')
  })
})

describe('the first administrator', () => {
  const keeper = { ...person, email: 'keeper@quay.test' }

  test('is whoever opens the printed link first; of two at once one', async () => {
    const links = [await firstAdministratorLink(), await firstAdministratorLink()]
    const [one, other] = links.map((link) => link?.split('/').at(-1) ?? '')
    const both = await Promise.all([
      kindOf(becomeFirstAdministrator(one ?? '', keeper, 'en', visit)),
      kindOf(becomeFirstAdministrator(other ?? '', { ...keeper, email: 'other@quay.test' }, 'en', visit)),
    ])
    expect(both.sort()).toEqual(['done', 'gone'])
    expect(await db.user.count({ where: { role: 'administrator' } })).toBe(1)
    expect(await firstAdministratorLink()).toBeUndefined()
  })

  test('signs in at once', async () => {
    const secret = (await firstAdministratorLink())?.split('/').at(-1) ?? ''
    const session = await becomeFirstAdministrator(secret, keeper, 'en', visit)
    expect((await presenceBy(session))?.actor).toMatchObject({ role: 'administrator', timeZone: 'America/Guayaquil' })
  })
})
