import { requireGoodPassword, type Visit } from '@/lib/accounts/commands'
import { issueLink, linkAddress, requireOpenLink, useLink } from '@/lib/accounts/one-time-links'
import { hashOfPassword } from '@/lib/accounts/password-hash'
import { openSession } from '@/lib/accounts/sessions'
import { db, type Tx, transaction } from '@/lib/platform/database'
import { environment } from '@/lib/platform/env'
import { defaultLocale, type Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'

type NewAdministrator = { email: string; name: string; passwordHash: string; locale: Locale; timeZone: string }

// Two who become the first at once: one waits here and then finds that there is one.
async function isMissing(tx: Tx): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first administrator'))`
  return (await tx.user.count({ where: { role: 'administrator' } })) === 0
}

async function appoint(tx: Tx, { email, ...person }: NewAdministrator): Promise<string> {
  const made = { ...person, role: 'administrator', emailVerifiedAt: new Date() } as const
  const { id } = await tx.user.upsert({
    where: { email },
    create: { email, ...made },
    update: { role: 'administrator', passwordHash: person.passwordHash },
    select: { id: true },
  })
  const record = { action: 'became_first_administrator', subjectKind: 'user', subjectId: id, actorId: id }
  await tx.auditRecord.create({ data: record })
  return id
}

/**
 * While a store has no administrator: makes the one that PUENTE_ADMIN_EMAIL and PUENTE_ADMIN_PASSWORD name, or returns
 * the address of a link, good once, whose opener becomes it. Undefined when there is one.
 */
export async function firstAdministratorLink(): Promise<string | undefined> {
  if ((await db.user.count({ where: { role: 'administrator' } })) > 0) return undefined
  const { PUENTE_ADMIN_EMAIL: email, PUENTE_ADMIN_PASSWORD: password } = environment()
  if (!email || !password) {
    return linkAddress(await issueLink(db, 'first_administrator', null), defaultLocale)
  }
  const passwordHash = await hashOfPassword(password)
  const name = email.split('@')[0] ?? email
  await transaction(async (tx) => {
    if (!(await isMissing(tx))) return
    await appoint(tx, { email, name, passwordHash, locale: defaultLocale, timeZone: 'UTC' })
  })
  return undefined
}

/**
 * Makes whoever holds the printed link the first administrator, and signs them in. Returns the new session's secret.
 * Throws `gone` when the link is used, too old, or there is an administrator by now; `invalid` at `password` or `email`.
 */
export async function becomeFirstAdministrator(
  secret: string,
  person: { email: string; name: string; password: string; timeZone: string },
  locale: Locale,
  visit: Visit,
): Promise<string> {
  await requireOpenLink(secret)
  const { password, ...rest } = person
  requireGoodPassword(password, person.email)
  const passwordHash = await hashOfPassword(password)
  return transaction(async (tx) => {
    if (!(await isMissing(tx))) throw new Problem('gone', 'accounts:link_gone')
    await useLink(tx, secret, 'first_administrator')
    const id = await appoint(tx, { ...rest, passwordHash, locale })
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'first_administrator' } })
    return openSession(tx, id, visit.userAgent)
  })
}
