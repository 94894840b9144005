import { z } from 'zod'
import { clientId } from '@/lib/accounts/client'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

const Secret = z.string().min(1).max(300)

/** What is asked of the token endpoint (RFC 6749, 4.1.3 and 6; RFC 7523, 2.1). */
export const TokenRequest = z.discriminatedUnion('grant_type', [
  z.object({ grant_type: z.literal('authorization_code'), code: Secret, client_id: z.literal(clientId) }),
  z.object({ grant_type: z.literal('refresh_token'), refresh_token: Secret }),
  z.object({ grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'), assertion: Secret }),
])

/** What is asked of the revocation endpoint (RFC 7009). */
export const Revocation = z.object({ token: Secret })

const mostBytes = 8_192

/** The fields of a form that a client sent, by their schema. Throws Problem `invalid`. */
export async function formOf<S extends z.ZodType>(schema: S, request: Request): Promise<z.output<S>> {
  const text = await request.text()
  if (Buffer.byteLength(text) > mostBytes) {
    throw new Problem('invalid', { key: 'too_large', values: { limit: mostBytes } })
  }
  return parse(schema, Object.fromEntries(new URLSearchParams(text)))
}

/** Where a request comes from, as the browser says it. */
export const originOf = (headers: Pick<Headers, 'get'>) => headers.get('origin') ?? ''
