import type { Actor, Role } from '@/lib/accounts/actor'
import { hashOfPassword } from '@/lib/accounts/password-hash'
import { openSession, type Presence, presenceBy } from '@/lib/accounts/sessions'
import { db, transaction } from '@/lib/platform/database'

export const password = 'the tide comes in at noon'
export const visit = { address: '198.51.100.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' }
export const onward = { locale: 'en', next: '/' } as const

const hash = hashOfPassword(password)

/** Somebody with an account and the password above. */
export async function member(name: string, role: Role = 'reader'): Promise<Actor & { email: string }> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@quay.test`
  const data = { name, email, role, passwordHash: await hash, emailVerifiedAt: new Date() }
  const { id, locale, timeZone } = await db.user.create({ data })
  return { id, name, role, locale, timeZone, email }
}

/** A new browser of theirs, signed in: its secret and whom it shows now. */
export async function browserOf(userId: string): Promise<{ secret: string; presence: Presence }> {
  const secret = await transaction((tx) => openSession(tx, userId, visit.userAgent))
  const presence = await presenceBy(secret)
  if (!presence) throw new Error('A session that was just opened shows nobody.')
  return { secret, presence }
}

/** The text of the newest mail to an address, and the link in it. */
export async function mailTo(email: string) {
  const mail = await db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
  const [, secret = ''] = /\/link\/([\w-]{43})/.exec(mail.text) ?? []
  return { subject: mail.subject, text: mail.text, secret }
}
