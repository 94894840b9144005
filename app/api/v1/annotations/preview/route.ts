import { requireCaller } from '@/lib/accounts/caller'
import { noteBody } from '@/lib/annotations/note-body'
import { NotePreview } from '@/lib/annotations/schema'
import { callerHandler, privateJson, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** A note's Markdown as it will be drawn. Stores nothing. */
export const POST = callerHandler(async (request) => {
  await requireCaller('annotations:read')
  const { body } = parse(NotePreview, await readJson(request))
  return privateJson({ bodyNodes: noteBody(body) })
})
