import { requireActor } from '@/lib/accounts/session'
import { noteBody } from '@/lib/annotations/note-body'
import { NotePreview } from '@/lib/annotations/schema'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** A note's Markdown as it will be drawn. Stores nothing. */
export const POST = handler(async (request) => {
  await requireActor()
  const { body } = parse(NotePreview, await readJson(request))
  return privateJson({ bodyNodes: noteBody(body) })
})
