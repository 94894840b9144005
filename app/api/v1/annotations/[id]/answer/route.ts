import { requireActor } from '@/lib/accounts/session'
import { addressNote, takeAnswerBack } from '@/lib/annotations/answering'
import { annotationFor } from '@/lib/annotations/queries'
import { EditorAnswer } from '@/lib/annotations/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/answer'>

/** An editor says that a revision takes the note up. */
export const PUT = handler<Context>(async (request, { params }) => {
  const actor = await requireActor()
  const id = addressed(Id, (await params).id)
  await addressNote(actor, id, parse(EditorAnswer, await readJson(request)))
  return privateJson(await annotationFor(actor.id, id))
})

/** Takes that back. */
export const DELETE = handler<Context>(async (_, { params }) => {
  const actor = await requireActor()
  await takeAnswerBack(actor, addressed(Id, (await params).id))
  return new Response(null, { status: 204 })
})
