import { callerHandler, guardedHandler } from '@/lib/platform/api'

type Work<Context> = (request: Request, context: Context) => Promise<Response>

/** A problem as the clients read it: `reason` is the sentence, with those of the fields at fault. */
async function inTheirShape(answer: Response): Promise<Response> {
  if (answer.status < 400) return answer
  const {
    detail,
    fields = {},
    title,
  } = (await answer.json()) as {
    detail?: string
    title?: string
    fields?: Record<string, string>
  }
  const faults = Object.entries(fields).map(([name, sentence]) => `${name}: ${sentence}`)
  const reason = [detail, ...faults].filter(Boolean).join(' ')
  const headers = new Headers(answer.headers)
  headers.set('content-type', 'application/json; charset=utf-8')
  return new Response(JSON.stringify({ status: 'failure', reason, error: title }), { status: answer.status, headers })
}

/** Wraps a call of the clients' API: like `callerHandler`, with failures as the clients read them. */
export function clientHandler<Context>(work: Work<Context>): Work<Context> {
  const inner = callerHandler(work)
  return async (request, context) => inTheirShape(await inner(request, context))
}

/** Like `clientHandler`, for calls that carry their secret in the body: `isOwnWill` says from where they are taken. */
export function secretHandler(work: (request: Request) => Promise<Response>, isOwnWill: (headers: Headers) => boolean) {
  const inner = guardedHandler<unknown>(work, isOwnWill)
  return async (request: Request) => inTheirShape(await inner(request, undefined))
}
