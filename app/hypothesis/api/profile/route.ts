import { clientHandler } from '@/lib/hypothesis/answer'
import { requireTokenOwner, tokenOwner } from '@/lib/hypothesis/caller'
import { clientProfileOf, keepPreferences } from '@/lib/hypothesis/preferences'
import { ProfileChange } from '@/lib/hypothesis/schema'
import { privateJson, readJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { parse } from '@/lib/platform/untrusted'

/** Who the token stands for; without one, nobody. */
export const GET = clientHandler(async () => {
  return privateJson(await clientProfileOf(await tokenOwner(null), publicOrigin()))
})

/** Keeps what the client wants kept for its reader. */
export const PATCH = clientHandler(async (request) => {
  const actor = await requireTokenOwner('annotations:write')
  const { preferences } = parse(ProfileChange, await readJson(request))
  await keepPreferences(actor, preferences)
  return privateJson(await clientProfileOf(actor, publicOrigin()))
})
