import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Claims = { sub: string; name?: string; email?: string; email_verified?: boolean }

/** An OpenID provider on loopback that vouches for whatever `claims` says at the time. */
export async function openIdProvider(claims: () => Claims) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }
  let nonce = ''
  const signed = (payload: object) => {
    const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
    const words = `${encoded({ alg: 'RS256', kid: 'k1' })}.${encoded(payload)}`
    return `${words}.${sign('sha256', Buffer.from(words), privateKey).toString('base64url')}`
  }
  const server = createServer((request, response) => {
    const json = (value: unknown) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    const path = new URL(request.url ?? '/', issuer).pathname
    if (path === '/.well-known/openid-configuration') {
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      })
    }
    if (path === '/keys') return json({ keys: [jwk] })
    const now = Math.floor(Date.now() / 1000)
    const idToken = signed({ ...claims(), nonce, iss: issuer, aud: 'puente', iat: now, exp: now + 300 })
    json({ access_token: 'access', token_type: 'Bearer', id_token: idToken })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    /** What the provider's page does once its reader has agreed: the address that it leads back to. */
    agree(authorization: string): URLSearchParams {
      const asked = new URL(authorization).searchParams
      nonce = asked.get('nonce') ?? ''
      return new URLSearchParams({ code: 'code', state: asked.get('state') ?? '' })
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
