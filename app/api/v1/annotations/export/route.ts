import { requireActor } from '@/lib/accounts/session'
import { noteKeysOf } from '@/lib/annotations/notebook'
import { exportFormats, exportLimit } from '@/lib/exchange/export-format'
import { ExportRequest } from '@/lib/exchange/schema'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { parse } from '@/lib/platform/untrusted'

const encoder = new TextEncoder()

/** One's notes as a file, sent while it is read: `format` names its kind, the other parameters are the filters of `/notes`. */
export const GET = handler(async (request) => {
  const actor = await requireActor()
  const { format: name, ...filter } = parse(ExportRequest, Object.fromEntries(new URL(request.url).searchParams))
  const format = exportFormats.get(name)
  if (!format) throw new Problem('invalid', 'invalid', { fields: { format: { key: 'not_a_choice' } } })
  await takePoint('takeOut', actor.id)
  const keys = await noteKeysOf(actor, { kind: 'any', ...filter }, exportLimit)
  const pieces = format.write({ actor, keys, origin: publicOrigin() })[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
  const headers = {
    'content-type': format.contentType,
    'content-disposition': `attachment; filename="${format.fileName}"`,
    'cache-control': 'private, no-store',
  }
  return new Response(body, { headers })
})
