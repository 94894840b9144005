import { z } from 'zod'
import { requireActor } from '@/lib/accounts/session'
import { saveDraft } from '@/lib/briefings/draft-commands'
import { DraftSave } from '@/lib/briefings/schema'
import { handler, privateJson, readJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

const Saved = DraftSave.omit({ briefingId: true })

// A draft's text may have 200,000 characters of up to three bytes, and JSON adds to that.
const bytes = 1024 * 1024

/** Saves a draft over the version that `version` names. 409 with `theirs`, the newer draft, when there is one. */
export const PUT = handler(async (request, { params }: RouteContext<'/api/v1/desk/drafts/[id]'>) => {
  const actor = await requireActor()
  const { id } = await params
  const briefingId = parse(z.object({ id: z.uuid() }), { id }).id
  const draft = await saveDraft(actor, { ...parse(Saved, await readJson(request, bytes)), briefingId })
  return privateJson({ version: draft.version, slug: draft.slug, savedAt: draft.savedAt })
})
