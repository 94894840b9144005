import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie or link: 256 random bits as 43 characters that stand in an address unescaped. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: its SHA-256. The secret is random, so no salt or slowness is needed. */
export function hashOfSecret(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}
