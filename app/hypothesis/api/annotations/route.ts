import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner } from '@/lib/hypothesis/caller'
import { makeForClient } from '@/lib/hypothesis/notes-from-clients'
import { clientAnnotationFor } from '@/lib/hypothesis/queries'
import { ClientDraft } from '@/lib/hypothesis/schema'
import { privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

/** Makes an annotation or a reply. */
export const POST = clientHandler(async (request) => {
  const actor = await requireTokenOwner('annotations:write')
  const draft = parse(ClientDraft, await readJson(request))
  const id = await makeForClient(actor, draft, request.headers.get('idempotency-key'))
  const made = await clientAnnotationFor(actor.id, id)
  if (!made) throw new Problem('gone', 'gone')
  return privateJson(made)
})
