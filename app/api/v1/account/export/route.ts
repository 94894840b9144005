import { exportOf } from '@/lib/accounts/export'
import { requireActor } from '@/lib/accounts/session'
import { handler } from '@/lib/platform/api'
import { streamedFile } from '@/lib/platform/streamed-file'

/** Everything the reader has here, as one JSON file, sent while it is read. */
export const GET = handler(async () => {
  const pieces = exportOf(await requireActor())
  const day = new Date().toISOString().slice(0, 10)
  return streamedFile(pieces, 'application/json; charset=utf-8', `puente-${day}.json`)
})
