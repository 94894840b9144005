import { feedScopes } from '@/lib/accounts/token'
import { db } from '@/lib/platform/database'

const hours = (count: number) => new Date(Date.now() - count * 3_600_000)

/** Removes sessions, tokens and links whose time was over a month or a day ago and what can be undone for a day, and wipes mails that no server took in three days. */
export async function forgetExpired(): Promise<void> {
  const month = hours(30 * 24)
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: month } }, { revokedAt: { lt: month } }] } })
  // A feed reader goes on asking for a private address that was withdrawn: for a year it is told that it is gone.
  const opensFeeds = { scopes: { hasSome: [...feedScopes] } }
  await db.apiToken.deleteMany({
    where: { OR: [{ expiresAt: { lt: month } }, { revokedAt: { lt: month } }], NOT: opensFeeds },
  })
  await db.apiToken.deleteMany({ where: { ...opensFeeds, revokedAt: { lt: hours(365 * 24) } } })
  await db.clientGrant.deleteMany({ where: { tokenId: null, codeExpiresAt: { lt: hours(24) } } })
  await db.oneTimeLink.deleteMany({ where: { expiresAt: { lt: hours(24) } } })
  await db.mail.updateMany({ where: { createdAt: { lt: hours(72) }, NOT: { text: '' } }, data: { text: '', html: '' } })
  await db.removedTag.deleteMany({ where: { removedAt: { lt: hours(24) } } })
  await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: hours(72) } } })
  await db.cacheExpiration.deleteMany({ where: { at: { lt: hours(72) } } })
  await db.$executeRaw`DELETE FROM rate_limits WHERE expire < ${Date.now()}`
}
