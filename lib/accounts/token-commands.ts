import type { Actor } from '@/lib/accounts/actor'
import { hashOfSecret, newSecret } from '@/lib/accounts/secret'
import { type FeedScope, hintLength, type Lifetime, type Scope, tokenLimits } from '@/lib/accounts/token'
import { db, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { tokenPrefix } from '@/lib/platform/request'

const dayMilliseconds = 24 * 60 * 60 * 1000

function endOf(lifetime: Lifetime): Date | null {
  return lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * dayMilliseconds)
}

/** Makes a token and returns its secret, which is not to be had again. Throws Problem `conflict` at 50 that are good. */
export async function issueToken(
  actor: Actor,
  { name, scopes, lifetime }: { name: string; scopes: readonly (Scope | FeedScope)[]; lifetime: Lifetime },
): Promise<string> {
  const secret = tokenPrefix + newSecret()
  await transaction(async (tx) => {
    // One after another, so that two that are made at once are both counted.
    await tx.$queryRaw`SELECT id FROM users WHERE id = ${actor.id}::uuid FOR UPDATE`
    const good = { userId: actor.id, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] }
    if ((await tx.apiToken.count({ where: good })) >= tokenLimits.perPerson) {
      throw new Problem('conflict', { key: 'programs:too_many_tokens', values: { limit: tokenLimits.perPerson } })
    }
    await tx.apiToken.create({
      data: {
        userId: actor.id,
        name,
        tokenHash: hashOfSecret(secret),
        hint: secret.slice(-hintLength),
        scopes: [...scopes],
        expiresAt: endOf(lifetime),
      },
    })
  })
  return secret
}

/** Revokes one of the actor's own tokens, in force with the next request. Throws Problem `not_found` for any other. */
export async function revokeToken(actor: Actor, tokenId: string): Promise<void> {
  const where = { id: tokenId, userId: actor.id, revokedAt: null }
  const { count } = await db.apiToken.updateMany({ where, data: { revokedAt: new Date() } })
  if (count === 0) throw new Problem('not_found', 'not_found')
}

/**
 * Gives one of the actor's own tokens another secret, which is returned; the old one is revoked with the next request and
 * known as such. Throws Problem `not_found` for any other.
 */
export async function rotateToken(
  actor: Actor,
  tokenId: string,
): Promise<{ name: string; secret: string; scopes: string[] }> {
  const secret = tokenPrefix + newSecret()
  const { name, scopes } = await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM api_tokens WHERE id = ${tokenId}::uuid FOR UPDATE`
    const token = await tx.apiToken.findFirst({ where: { id: tokenId, userId: actor.id, revokedAt: null } })
    if (!token) throw new Problem('not_found', 'not_found')
    const fresh = { tokenHash: hashOfSecret(secret), hint: secret.slice(-hintLength), lastUsedAt: null }
    await tx.apiToken.update({ where: { id: tokenId }, data: fresh })
    const { id: _, ...old } = token
    await tx.apiToken.create({ data: { ...old, revokedAt: new Date() } })
    return token
  })
  return { name, scopes, secret }
}
