import { hashOfSecret, newSecret } from '@/lib/accounts/secret'
import { db, type Tx } from '@/lib/platform/database'
import { publicOrigin } from '@/lib/platform/env'
import type { OneTimeLinkPurpose } from '@/lib/platform/generated/enums'
import { type Locale, localized } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'

/** What a link is good for, as long as it is good. */
export type OpenLink = { purpose: OneTimeLinkPurpose; email: string | null }

const linkMinutes: Record<OneTimeLinkPurpose, number> = {
  email_link: 30,
  email_verification: 24 * 60,
  password_reset: 60,
  first_administrator: 24 * 60,
}

const stillGood = (secret: string) => ({
  tokenHash: hashOfSecret(secret),
  usedAt: null,
  expiresAt: { gt: new Date() },
})

/** Makes a link's secret; only its hash is kept. */
export async function issueLink(tx: Tx, purpose: OneTimeLinkPurpose, email: string | null): Promise<string> {
  const secret = newSecret()
  const expiresAt = new Date(Date.now() + linkMinutes[purpose] * 60_000)
  await tx.oneTimeLink.create({ data: { purpose, email, tokenHash: hashOfSecret(secret), expiresAt } })
  return secret
}

/** The address that opens a link's page, where a button uses it: mail scanners that only look do not use it up. */
export function linkAddress(secret: string, locale: Locale, next = '/'): string {
  const query = next === '/' ? '' : `?next=${encodeURIComponent(next)}`
  return `${publicOrigin()}${localized(locale, paths.link(secret))}${query}`
}

/** What a link is good for, without using it; null when it is unknown, used or too old. */
export async function openLink(secret: string): Promise<OpenLink | null> {
  return db.oneTimeLink.findFirst({ where: stillGood(secret), select: { purpose: true, email: true } })
}

/** Throws Problem `gone` unless a link is good: asked before work is spent on it. */
export async function requireOpenLink(secret: string): Promise<void> {
  if (!(await openLink(secret))) throw new Problem('gone', 'accounts:link_gone')
}

/** Uses a link up, once: of two at the same time one wins. Throws Problem `gone` when it is not good for this (any more). */
export async function useLink(tx: Tx, secret: string, purpose: OneTimeLinkPurpose): Promise<string | null> {
  const used = await tx.oneTimeLink.updateManyAndReturn({
    where: { ...stillGood(secret), purpose },
    data: { usedAt: new Date() },
    select: { email: true },
  })
  if (!used[0]) throw new Problem('gone', 'accounts:link_gone')
  return used[0].email
}

/** Takes every open link of an address away: after its password changed, older ones must open nothing. */
export async function withdrawLinks(tx: Tx, email: string): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { email } })
}
