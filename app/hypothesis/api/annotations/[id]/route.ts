import { withdraw } from '@/lib/annotations/commands'
import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner, tokenOwner } from '@/lib/hypothesis/caller'
import { changeForClient } from '@/lib/hypothesis/notes-from-clients'
import { clientAnnotationFor } from '@/lib/hypothesis/queries'
import { ClientChange } from '@/lib/hypothesis/schema'
import { addressed } from '@/lib/platform/addressed'
import { privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/hypothesis/api/annotations/[id]'>

async function shown(readerId: string | null, id: string): Promise<Response> {
  const annotation = await clientAnnotationFor(readerId, id)
  if (!annotation) throw new Problem('not_found', 'not_found')
  return privateJson(annotation)
}

/** One annotation that the reader may see. */
export const GET = clientHandler<Context>(async (_, { params }) => {
  const id = addressed(Id, (await params).id)
  return shown((await tokenOwner('annotations:read'))?.id ?? null, id)
})

/** Changes the reader's own annotation; the words it stands on never change. */
export const PATCH = clientHandler<Context>(async (request, { params }) => {
  const actor = await requireTokenOwner('annotations:write')
  const id = addressed(Id, (await params).id)
  await changeForClient(actor, id, parse(ClientChange, await readJson(request)))
  return shown(actor.id, id)
})

/** Takes the reader's own annotation back. */
export const DELETE = clientHandler<Context>(async (_, { params }) => {
  const actor = await requireTokenOwner('annotations:write')
  const id = addressed(Id, (await params).id)
  await withdraw(actor, id)
  return privateJson({ id, deleted: true })
})
