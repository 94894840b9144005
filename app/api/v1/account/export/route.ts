import { exportOf } from '@/lib/accounts/export'
import { requireActor } from '@/lib/accounts/session'
import { handler } from '@/lib/platform/api'

/** Everything the reader has here, as one JSON file, sent while it is read. */
export const GET = handler(async () => {
  const pieces = exportOf(await requireActor())
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(new TextEncoder().encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
  const day = new Date().toISOString().slice(0, 10)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': `attachment; filename="puente-${day}.json"`,
    'cache-control': 'private, no-store',
  }
  return new Response(body, { headers })
})
