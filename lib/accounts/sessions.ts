import type { Actor } from '@/lib/accounts/actor'
import { hashOfSecret, newSecret } from '@/lib/accounts/secret'
import { connections, type Tx } from '@/lib/platform/database'

export const sessionSeconds = 90 * 24 * 60 * 60

const seenEveryMinutes = 10
const userAgentLength = 300

/** Who is signed in, and by which of their sessions. */
export type Presence = { actor: Actor; sessionId: string }

type PresenceRow = Actor & { sessionId: string; stale: boolean }

const presenceQuery = {
  name: 'session_presence',
  text: `SELECT s.id AS "sessionId", s.last_seen_at < now() - make_interval(mins => $2) AS stale,
                u.id, u.name, u.role, u.locale, u.time_zone AS "timeZone"
         FROM sessions s JOIN users u ON u.id = s.user_id
         WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > now() AND u.banned_at IS NULL`,
}

/** Whoever holds this session's secret now, or null: revoked, expired and banned look-ups miss. Asked on every signed-in request. */
export async function presenceBy(secret: string): Promise<Presence | null> {
  const values = [Buffer.from(hashOfSecret(secret)), seenEveryMinutes]
  const { rows } = await connections().query<PresenceRow>({ ...presenceQuery, values })
  const [row] = rows
  if (!row) return null
  const { sessionId, stale, ...actor } = row
  if (stale) await connections().query('UPDATE sessions SET last_seen_at = now() WHERE id = $1', [sessionId])
  return { actor, sessionId }
}

/** Signs a user in on one browser. Returns the secret that its cookie carries; only the hash is kept. */
export async function openSession(tx: Tx, userId: string, userAgent: string): Promise<string> {
  const secret = newSecret()
  await tx.session.create({
    data: {
      userId,
      tokenHash: hashOfSecret(secret),
      userAgent: userAgent.slice(0, userAgentLength).toWellFormed().replaceAll('\0', ''),
      expiresAt: new Date(Date.now() + sessionSeconds * 1000),
    },
  })
  return secret
}

/** Ends the session behind a secret, if there is one. */
export async function closeSession(tx: Tx, secret: string): Promise<void> {
  await tx.session.updateMany({
    where: { tokenHash: hashOfSecret(secret), revokedAt: null },
    data: { revokedAt: new Date() },
  })
}

/** Ends every session of a user, or every one but `keptId`. In force with the commit. */
export async function closeSessions(tx: Tx, userId: string, keptId?: string): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, ...(keptId ? { id: { not: keptId } } : {}) },
    data: { revokedAt: new Date() },
  })
  return count
}
