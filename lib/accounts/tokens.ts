import type { Actor } from '@/lib/accounts/actor'
import { hashOfSecret } from '@/lib/accounts/secret'
import { connections, db, type Tx } from '@/lib/platform/database'

/** Whom a program acts for, by which of their tokens and within which scopes. */
export type Bearer = { actor: Actor; tokenId: string; scopes: string[] }

type BearerRow = Actor & { tokenId: string; scopes: string[]; unnoted: boolean }

const bearerQuery = {
  name: 'token_bearer',
  text: `SELECT t.id AS "tokenId", t.scopes,
                t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute' AS unnoted,
                u.id, u.name, u.role, u.locale, u.time_zone AS "timeZone"
         FROM api_tokens t JOIN users u ON u.id = t.user_id
         WHERE t.token_hash = $1 AND t.revoked_at IS NULL AND u.banned_at IS NULL
           AND (t.expires_at IS NULL OR t.expires_at > now())`,
}

/**
 * Whom the holder of a token's secret acts for now, or null: revoked, expired and banned look-ups miss. Asked on every
 * request with a token; when it was used is written down at most once a minute.
 */
export async function bearerOf(secret: string): Promise<Bearer | null> {
  const { rows } = await connections().query<BearerRow>({ ...bearerQuery, values: [Buffer.from(hashOfSecret(secret))] })
  const [row] = rows
  if (!row) return null
  const { tokenId, scopes, unnoted, ...actor } = row
  if (unnoted) await connections().query('UPDATE api_tokens SET last_used_at = now() WHERE id = $1', [tokenId])
  return { actor, tokenId, scopes }
}

/**
 * Whose private addresses a secret opens and which; `gone` for one that was revoked or whose time is over, null for one
 * that never was. Looked up by its hash: nothing can be learned from how long it takes.
 */
export async function addresseeOf(secret: string): Promise<Bearer | 'gone' | null> {
  const bearer = await bearerOf(secret)
  if (bearer) return bearer
  const known = await db.apiToken.findUnique({ where: { tokenHash: hashOfSecret(secret) }, select: { id: true } })
  return known ? 'gone' : null
}

/** Revokes every token of a user, and every code that a client could exchange for one. In force with the commit. */
export async function closeTokens(tx: Tx, userId: string): Promise<void> {
  // First: a code that is being exchanged is waited for, and its token is revoked with the others.
  await tx.clientGrant.deleteMany({ where: { userId, tokenId: null } })
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: new Date() } })
}
