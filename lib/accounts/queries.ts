import { type Actor, type Role, requireRole } from '@/lib/accounts/actor'
import type { ReadingChoices } from '@/lib/accounts/reading-choices'
import type { Presence } from '@/lib/accounts/sessions'
import { feedScopes, type OwnToken } from '@/lib/accounts/token'
import { db } from '@/lib/platform/database'

/** One browser that is signed in. `isThis` marks the one that asks. */
export type OpenSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date; isThis: boolean }

/** What the settings page shows beside the actor's own name, language and time zone. */
export type OwnAccount = { email: string; hasPassword: boolean; providers: string[]; createdAt: Date }

type Person = {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  bannedAt: Date | null
}

/** A page of people; `next` continues it, null at the end. */
export type People = { people: Person[]; next: string | null }

const pageLength = 50

/** The actor's account. */
export async function ownAccount(actor: Actor): Promise<OwnAccount> {
  const { email, passwordHash, createdAt, accounts } = await db.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, passwordHash: true, createdAt: true, accounts: { select: { provider: true } } },
  })
  return { email, createdAt, hasPassword: passwordHash !== null, providers: accounts.map(({ provider }) => provider) }
}

/** What the actor chose for every page. */
export function readingChoices(actor: Pick<Actor, 'id'>): Promise<ReadingChoices> {
  const select = { usesShortcuts: true, showsPresence: true }
  return db.user.findUniqueOrThrow({ where: { id: actor.id }, select })
}

/** The actor's open sessions, the one seen last first. */
export async function openSessions({ actor, sessionId }: Presence): Promise<OpenSession[]> {
  const rows = await db.session.findMany({
    where: { userId: actor.id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 200,
  })
  return rows.map((row) => ({ ...row, isThis: row.id === sessionId }))
}

const opensFeeds = { scopes: { hasSome: [...feedScopes] } }

function goodTokens(actor: Actor, which: { NOT: typeof opensFeeds } | typeof opensFeeds): Promise<OwnToken[]> {
  return db.apiToken.findMany({
    where: { userId: actor.id, revokedAt: null, ...which },
    select: { id: true, name: true, hint: true, scopes: true, createdAt: true, lastUsedAt: true, expiresAt: true },
    orderBy: { id: 'desc' },
    take: 200,
  })
}

/** The actor's tokens for programs that were not revoked, the newest first; those whose time is over are among them. */
export const ownTokens = (actor: Actor): Promise<OwnToken[]> => goodTokens(actor, { NOT: opensFeeds })

/** The actor's private addresses that were not withdrawn, the newest first. */
export const ownAddresses = (actor: Actor): Promise<OwnToken[]> => goodTokens(actor, opensFeeds)

/** People whose name or address holds `words`, newest first, from `after` on. Administrators only. */
export async function people(actor: Actor, { words, after }: { words: string; after?: string }): Promise<People> {
  requireRole(actor, 'administrator')
  const holds = { contains: words.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const
  const found = await db.user.findMany({
    where: {
      ...(words ? { OR: [{ name: holds }, { email: holds }] } : {}),
      // Ids are in the order of time (UUIDv7), so they are the cursor.
      ...(after ? { id: { lt: after } } : {}),
    },
    select: { id: true, name: true, email: true, role: true, createdAt: true, bannedAt: true },
    orderBy: { id: 'desc' },
    take: pageLength + 1,
  })
  const shown = found.slice(0, pageLength)
  return { people: shown, next: found.length > pageLength ? (shown.at(-1)?.id ?? null) : null }
}
