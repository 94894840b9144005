import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner } from '@/lib/hypothesis/caller'

/** What a client reports of its use. Nothing of it is read or kept. */
export const POST = clientHandler(async () => {
  await requireTokenOwner(null)
  return new Response(null, { status: 204 })
})
