import { accountLetter, type LetterName, pageAddress } from '@/lib/accounts/letters'
import { issueLink, linkAddress, requireOpenLink, useLink, withdrawLinks } from '@/lib/accounts/one-time-links'
import { passwordFault } from '@/lib/accounts/password'
import { hashOfPassword, passwordMatches } from '@/lib/accounts/password-hash'
import { hashOfSecret } from '@/lib/accounts/secret'
import { closeSessions, openSession } from '@/lib/accounts/sessions'
import { closeTokens } from '@/lib/accounts/tokens'
import { post } from '@/lib/mails/commands'
import { db, type Tx, transaction } from '@/lib/platform/database'
import type { OneTimeLinkPurpose } from '@/lib/platform/generated/enums'
import type { Locale } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { forgetPoints, returnPoint, takePoint } from '@/lib/platform/rate-limit'

/** From where somebody asks, and with what. */
export type Visit = { address: string; userAgent: string }

/** Where a letter's reader goes on: their language, and the page they came from. */
export type Onward = { locale: Locale; next: string }

type NewPerson = { name: string; password: string; timeZone: string }

// Limits count by account without keeping whose: an address typed wrong is somebody's all the same.
const accountKey = (email: string) => Buffer.from(hashOfSecret(email.toLowerCase())).toString('base64url')

function refuseBanned(user: { bannedAt: Date | null }) {
  if (user.bannedAt) throw new Problem('forbidden', 'accounts:banned')
}

/** Throws Problem `invalid` at `password` when it may not be chosen for this address. */
export function requireGoodPassword(password: string, email: string): void {
  const fault = passwordFault(password, email)
  if (fault) throw new Problem('invalid', 'invalid', { fields: { password: fault } })
}

/**
 * Whose password this is. A wrong one, an unknown address and an account without a password get the same answer after the
 * same time: Problem `signed_out`. Ten failures a minute for one account or from one place, then `too_many`.
 */
export async function userByPassword(email: string, password: string, address: string) {
  await takePoint('signInByAddress', address)
  await takePoint('signInByAccount', accountKey(email))
  const select = { id: true, passwordHash: true, bannedAt: true }
  const user = await db.user.findUnique({ where: { email }, select })
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  if (!user || !matches) throw new Problem('signed_out', 'accounts:wrong_credentials')
  await returnPoint('signInByAddress', address)
  await forgetPoints('signInByAccount', accountKey(email))
  refuseBanned(user)
  return user
}

/** Signs in by e-mail and password. Returns the new session's secret. Throws `signed_out`, `too_many` or `forbidden`. */
export async function signInByPassword(
  { email, password }: { email: string; password: string },
  visit: Visit,
): Promise<string> {
  const user = await userByPassword(email, password, visit.address)
  return transaction((tx) => openSession(tx, user.id, visit.userAgent))
}

type Plan = { purpose: OneTimeLinkPurpose; letter: LetterName }

// Whether there is an account decides only what the letter says: the same work is done, and the same is answered.
async function sendLink(email: string, visit: Visit, { locale, next }: Onward, member: Plan, stranger: Plan) {
  await takePoint('signUp', visit.address)
  await takePoint('mail', accountKey(email))
  const user = await db.user.findUnique({ where: { email }, select: { id: true, email: true } })
  const { purpose, letter } = user ? member : stranger
  await transaction(async (tx) => {
    const secret = await issueLink(tx, purpose, user?.email ?? email)
    const recipient = { to: user?.email ?? email, ...(user ? { userId: user.id } : {}) }
    await post(tx, recipient, accountLetter(letter, locale, linkAddress(secret, locale, next)))
  })
}

/** Mails a link that makes an account; to who has one, a link that signs in. Throws `too_many`. */
export async function requestSignUp(email: string, visit: Visit, onward: Onward): Promise<void> {
  const member: Plan = { purpose: 'email_link', letter: 'already_member' }
  await sendLink(email, visit, onward, member, { purpose: 'email_verification', letter: 'welcome' })
}

/** Mails a link that signs in; where there is no account, one that makes it. Throws `too_many`. */
export async function requestSignInLink(email: string, visit: Visit, onward: Onward): Promise<void> {
  const member: Plan = { purpose: 'email_link', letter: 'sign_in' }
  await sendLink(email, visit, onward, member, { purpose: 'email_verification', letter: 'no_account' })
}

/** Mails a link that sets a new password; where there is no account, one that makes it. Throws `too_many`. */
export async function requestPasswordReset(email: string, visit: Visit, onward: Onward): Promise<void> {
  const member: Plan = { purpose: 'password_reset', letter: 'password_reset' }
  await sendLink(email, visit, onward, member, { purpose: 'email_verification', letter: 'no_account' })
}

async function memberBehind(tx: Tx, email: string | null) {
  const user = await tx.user.findUnique({ where: { email: email ?? '' } })
  if (!user) throw new Problem('gone', 'accounts:link_gone')
  refuseBanned(user)
  return user
}

/** Signs in by a mailed link, which is used up. Returns the new session's secret. Throws `gone` or `forbidden`. */
export async function signInByLink(secret: string, visit: Visit): Promise<string> {
  return transaction(async (tx) => {
    const user = await memberBehind(tx, await useLink(tx, secret, 'email_link'))
    if (!user.emailVerifiedAt) await tx.user.update({ where: { id: user.id }, data: { emailVerifiedAt: new Date() } })
    return openSession(tx, user.id, visit.userAgent)
  })
}

/**
 * Makes the account whose address a mailed link has proved, and signs in. Returns the new session's secret.
 * Throws `gone`, `invalid` at `password`, or `conflict` when the address got an account meanwhile.
 */
export async function completeSignUp(secret: string, person: NewPerson, locale: Locale, visit: Visit): Promise<string> {
  await requireOpenLink(secret)
  const { name, password, timeZone } = person
  const passwordHash = await hashOfPassword(password)
  return transaction(async (tx) => {
    const email = (await useLink(tx, secret, 'email_verification')) ?? ''
    requireGoodPassword(password, email)
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) {
      throw new Problem('conflict', 'accounts:account_exists')
    }
    const data = { email, name, passwordHash, timeZone, locale, emailVerifiedAt: new Date() }
    const { id } = await tx.user.create({ data })
    await withdrawLinks(tx, email)
    return openSession(tx, id, visit.userAgent)
  })
}

/** Says by mail that a password has changed, revokes every token, and takes open links of the address away. */
export async function afterPasswordChange(tx: Tx, user: { id: string; email: string; locale: Locale }): Promise<void> {
  await withdrawLinks(tx, user.email)
  await closeTokens(tx, user.id)
  const letter = accountLetter('password_changed', user.locale, pageAddress(user.locale, paths.resetPassword()))
  await post(tx, { to: user.email, userId: user.id }, letter)
}

/** Sets a new password by a mailed link, ends every session and opens one. Throws `gone`, `forbidden` or `invalid`. */
export async function resetPassword(secret: string, password: string, visit: Visit): Promise<string> {
  await requireOpenLink(secret)
  const passwordHash = await hashOfPassword(password)
  return transaction(async (tx) => {
    const user = await memberBehind(tx, await useLink(tx, secret, 'password_reset'))
    requireGoodPassword(password, user.email)
    const emailVerifiedAt = user.emailVerifiedAt ?? new Date()
    await tx.user.update({ where: { id: user.id }, data: { passwordHash, emailVerifiedAt } })
    await closeSessions(tx, user.id)
    await afterPasswordChange(tx, user)
    return openSession(tx, user.id, visit.userAgent)
  })
}
