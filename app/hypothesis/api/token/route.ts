import { isClientOrigin } from '@/lib/accounts/client-origins'
import { exchangeCode, ownTokenForClient, renewTokens } from '@/lib/accounts/grant-commands'
import { secretHandler } from '@/lib/hypothesis/answer'
import { formOf, originOf, TokenRequest } from '@/lib/hypothesis/token-request'
import { privateJson } from '@/lib/platform/api'
import { takePoint } from '@/lib/platform/rate-limit'
import { addressOf, tokenPrefix } from '@/lib/platform/request'

async function tokensFor(request: Request) {
  const asked = await formOf(TokenRequest, request)
  const origin = originOf(request.headers)
  if (asked.grant_type === 'authorization_code') return exchangeCode(asked.code, origin)
  const secret = 'assertion' in asked ? asked.assertion : asked.refresh_token
  if ('assertion' in asked || secret.startsWith(tokenPrefix)) return ownTokenForClient(secret)
  return renewTokens(secret, origin)
}

/** Tokens for a code, for a refresh token, or for a token that the reader made. */
export const POST = secretHandler(
  async (request) => {
    await takePoint('grantByAddress', addressOf(request.headers))
    const { access, refresh, seconds } = await tokensFor(request)
    return privateJson({ access_token: access, refresh_token: refresh, expires_in: seconds, token_type: 'Bearer' })
  },
  (headers) => isClientOrigin(originOf(headers)),
)
