import { ReadingChange } from '@/lib/accounts/schema'
import { requireActor } from '@/lib/accounts/session'
import { changeReading } from '@/lib/accounts/settings-commands'
import { handler, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Changes what holds on every page the reader reads: shortcuts, presence. */
export const PATCH = handler(async (request) => {
  const actor = await requireActor()
  await changeReading(actor, parse(ReadingChange, await readJson(request)))
  return new Response(null, { status: 204 })
})
