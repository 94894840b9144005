import { nextOf, surroundingsOf } from '@/lib/accounts/exchange'
import { startWithProvider } from '@/lib/accounts/next-auth'
import { providerChoices } from '@/lib/accounts/providers'
import { handler } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { isCrossSite } from '@/lib/platform/request'

/** Leads to a provider. A link on the sign-in page, so that it works without scripts; other sites cannot begin it. */
export const GET = handler(async (request: Request, { params }: RouteContext<'/api/auth/start/[provider]'>) => {
  const { provider } = await params
  if (isCrossSite(request.headers)) throw new Problem('forbidden', 'cross_site')
  if (!providerChoices().some(({ id }) => id === provider)) throw new Problem('not_found', 'not_found')
  const { response } = await startWithProvider({ providerId: provider, ...surroundingsOf(request) }, nextOf(request))
  return response
})
