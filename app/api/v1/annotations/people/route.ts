import { requireActor } from '@/lib/accounts/session'
import { mentionable } from '@/lib/annotations/mentions'
import { MentionSearch } from '@/lib/annotations/schema'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Names of people who can be mentioned in a note for this audience and whose name begins so. */
export const GET = handler(async (request) => {
  const actor = await requireActor()
  const { q, ...audience } = parse(MentionSearch, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson({ names: (await mentionable(actor, audience, q)).map(({ name }) => name) })
})
