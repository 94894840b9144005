import { isClientOrigin } from '@/lib/accounts/client-origins'
import { endClient } from '@/lib/accounts/grant-commands'
import { secretHandler } from '@/lib/hypothesis/answer'
import { formOf, originOf, Revocation } from '@/lib/hypothesis/token-request'
import { privateJson } from '@/lib/platform/api'
import { takePoint } from '@/lib/platform/rate-limit'
import { addressOf } from '@/lib/platform/request'

/** Ends what a client was given. The answer does not say whether there was anything. */
export const POST = secretHandler(
  async (request) => {
    await takePoint('grantByAddress', addressOf(request.headers))
    await endClient((await formOf(Revocation, request)).token)
    return privateJson({})
  },
  (headers) => isClientOrigin(originOf(headers)),
)
