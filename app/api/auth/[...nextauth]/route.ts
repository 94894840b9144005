import { answerOf, exchangeOf } from '@/lib/accounts/exchange'
import { askNextAuth } from '@/lib/accounts/next-auth'
import { currentActor } from '@/lib/accounts/session'
import { handler, privateJson } from '@/lib/platform/api'

const answer = handler(async (request: Request, { params }: RouteContext<'/api/auth/[...nextauth]'>) => {
  const { nextauth } = await params
  if (request.method === 'GET' && nextauth[0] === 'session') {
    const actor = await currentActor()
    return privateJson(actor ? { user: { name: actor.name } } : {})
  }
  const exchange = await exchangeOf(request, nextauth)
  return answerOf(await askNextAuth(exchange), exchange, request)
})

export { answer as GET, answer as POST }
