import { requireCaller } from '@/lib/accounts/caller'
import { noteKeysOf } from '@/lib/annotations/notebook'
import { exportFormats, exportLimit } from '@/lib/exchange/export-format'
import { ExportRequest } from '@/lib/exchange/schema'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { Problem } from '@/lib/platform/problem'
import { takePoint } from '@/lib/platform/rate-limit'
import { streamedFile } from '@/lib/platform/streamed-file'
import { parse } from '@/lib/platform/untrusted'

/** One's notes as a file, sent while it is read: `format` names its kind, the other parameters are the filters of `/notes`. */
export const GET = handler(async (request) => {
  const actor = await requireCaller('annotations:read')
  const { format: name, ...filter } = parse(ExportRequest, Object.fromEntries(new URL(request.url).searchParams))
  const format = exportFormats.get(name)
  if (!format) throw new Problem('invalid', 'invalid', { fields: { format: { key: 'not_a_choice' } } })
  await takePoint('takeOut', actor.id)
  const keys = await noteKeysOf(actor, { kind: 'any', ...filter }, exportLimit)
  const pieces = format.write({ actor, keys, origin: publicOrigin() })
  return streamedFile(pieces, format.contentType, format.fileName)
})
