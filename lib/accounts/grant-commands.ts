import type { Actor } from '@/lib/accounts/actor'
import { type ClientTokens, clientScopes, grantSeconds } from '@/lib/accounts/client'
import { isClientOrigin } from '@/lib/accounts/client-origins'
import { hashOfSecret, newSecret } from '@/lib/accounts/secret'
import { hintLength, tokenLimits } from '@/lib/accounts/token'
import { bearerOf } from '@/lib/accounts/tokens'
import { db, type Tx, transaction } from '@/lib/platform/database'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { tokenPrefix } from '@/lib/platform/request'

const fromNow = (seconds: number) => new Date(Date.now() + seconds * 1000)

const notGood = () => new Problem('invalid', 'clients:grant_not_good')

/**
 * Allows the client at `origin` to act for the actor. Returns the code that it exchanges, once and within a minute, for
 * tokens. Throws Problem `forbidden` for an origin where no client of ours runs, `too_many`.
 */
export async function allowClient(actor: Actor, origin: string): Promise<string> {
  if (!isClientOrigin(origin)) throw new Problem('forbidden', 'clients:no_such_client')
  await takePoint('allowClient', actor.id)
  const code = newSecret()
  const codeExpiresAt = fromNow(grantSeconds.code)
  await db.clientGrant.create({ data: { userId: actor.id, origin, codeHash: hashOfSecret(code), codeExpiresAt } })
  return code
}

function newTokens(): ClientTokens & { row: { tokenHash: Uint8Array<ArrayBuffer>; hint: string; expiresAt: Date } } {
  const access = tokenPrefix + newSecret()
  const row = {
    tokenHash: hashOfSecret(access),
    hint: access.slice(-hintLength),
    expiresAt: fromNow(grantSeconds.access),
  }
  return { access, refresh: newSecret(), seconds: grantSeconds.access, row }
}

async function close(tx: Tx, tokenId: string): Promise<null> {
  await tx.apiToken.updateMany({ where: { id: tokenId, revokedAt: null }, data: { revokedAt: new Date() } })
  return null
}

type Grant = {
  id: string
  userId: string
  tokenId: string | null
  inTime: boolean
  banned: boolean
}

/**
 * Exchanges a code for tokens. Throws Problem `invalid` for one that is not good (any more) or was made for another
 * origin. A code that comes again was stolen: what it was exchanged for is revoked.
 */
export async function exchangeCode(code: string, origin: string): Promise<ClientTokens> {
  const tokens = await transaction(async (tx) => {
    const [grant] = await tx.$queryRaw<Grant[]>`
      SELECT g.id, g.user_id AS "userId", g.token_id AS "tokenId", g.code_expires_at > now() AS "inTime",
        u.banned_at IS NOT NULL AS banned
      FROM client_grants g JOIN users u ON u.id = g.user_id
      WHERE g.code_hash = ${hashOfSecret(code)} AND g.origin = ${origin} FOR UPDATE OF g`
    if (!grant) return null
    if (grant.tokenId) return close(tx, grant.tokenId)
    if (!grant.inTime || grant.banned) return null
    const { row, ...made } = newTokens()
    const name = `Hypothesis · ${origin.replace(/^https?:\/\//, '')}`.slice(0, tokenLimits.name)
    const { id: tokenId } = await tx.apiToken.create({
      data: { ...row, userId: grant.userId, name, scopes: [...clientScopes] },
    })
    const data = { tokenId, refreshHash: hashOfSecret(made.refresh), refreshedAt: new Date() }
    await tx.clientGrant.update({ where: { id: grant.id }, data })
    return made
  })
  if (!tokens) throw notGood()
  return tokens
}

type Renewable = { id: string; tokenId: string; isCurrent: boolean; good: boolean; justRenewed: boolean }

/**
 * New tokens for a refresh token, which is good for this once. One that comes again was stolen, and all of its grant is
 * revoked; within a minute it is another tab of the same browser, and only refused. Throws Problem `invalid`.
 */
export async function renewTokens(refresh: string, origin: string): Promise<ClientTokens> {
  const hash = hashOfSecret(refresh)
  const { refresh: refreshSeconds, overlap } = grantSeconds
  const tokens = await transaction(async (tx) => {
    const [grant] = await tx.$queryRaw<Renewable[]>`
      SELECT g.id, g.token_id AS "tokenId", g.refresh_hash = ${hash} AS "isCurrent",
        t.revoked_at IS NULL AND u.banned_at IS NULL AND g.refreshed_at > now() - make_interval(secs => ${refreshSeconds}) AS good,
        g.refreshed_at > now() - make_interval(secs => ${overlap}) AS "justRenewed"
      FROM client_grants g JOIN api_tokens t ON t.id = g.token_id JOIN users u ON u.id = g.user_id
      WHERE (g.refresh_hash = ${hash} OR g.former_refresh_hash = ${hash}) AND g.origin = ${origin} FOR UPDATE OF g, t`
    if (!grant?.good) return null
    if (!grant.isCurrent) return grant.justRenewed ? null : close(tx, grant.tokenId)
    const { row, ...made } = newTokens()
    await tx.apiToken.update({ where: { id: grant.tokenId }, data: row })
    const data = { refreshHash: hashOfSecret(made.refresh), formerRefreshHash: hash, refreshedAt: new Date() }
    await tx.clientGrant.update({ where: { id: grant.id }, data })
    return made
  })
  if (!tokens) throw notGood()
  return tokens
}

/**
 * Lets a client use a token that the reader made for it: nothing new is made, so that revoking the token ends it all.
 * Throws Problem `invalid` for one that is not good or may not read annotations.
 */
export async function ownTokenForClient(token: string): Promise<ClientTokens> {
  const bearer = token.startsWith(tokenPrefix) ? await bearerOf(token) : null
  if (!bearer?.scopes.includes('annotations:read')) throw notGood()
  return { access: token, refresh: token, seconds: grantSeconds.access }
}

/** Ends what a client was given, by its access or refresh token. A token that the reader made stays: it is theirs to revoke. */
export async function endClient(secret: string): Promise<void> {
  const hash = hashOfSecret(secret)
  const where = { revokedAt: null, grant: { isNot: null } }
  await db.apiToken.updateMany({
    where: {
      OR: [
        { ...where, tokenHash: hash },
        { revokedAt: null, grant: { refreshHash: hash } },
      ],
    },
    data: { revokedAt: new Date() },
  })
}
