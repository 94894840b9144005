import { readingChoices } from '@/lib/accounts/queries'
import { currentPresence } from '@/lib/accounts/session'
import { eventStream } from '@/lib/live/event-stream'
import { hub } from '@/lib/live/hub'
import { revisionOf } from '@/lib/live/queries'
import { LiveRequest } from '@/lib/live/schema'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { addressOf } from '@/lib/platform/request'
import { parse, Slug } from '@/lib/platform/untrusted'

// The question was under way while the clock went on. What is told twice does no harm.
const leewayMilliseconds = 2_000

/**
 * What happens to a briefing's notes, and who else reads it: as server-sent events that go on, or, for who accepts JSON,
 * what was missed until now. Everybody hears of what they may see.
 */
export const GET = handler<RouteContext<'/api/v1/briefings/[slug]/live'>>(async (request, { params }) => {
  const slug = addressed(Slug, (await params).slug)
  const asked = parse(LiveRequest, Object.fromEntries(new URL(request.url).searchParams))
  const on = await revisionOf(slug, asked.revision)
  if (!on) throw new Problem('not_found', 'not_found')
  if (on.retracted) throw new Problem('gone', 'gone')
  const presence = await currentPresence()
  const readerId = presence?.actor.id ?? null
  const place = request.headers.get('last-event-id') || asked.after
  const from = place ? { place } : { at: Date.now() - asked.age - leewayMilliseconds }
  if (request.headers.get('accept')?.includes('application/json')) {
    return privateJson(await hub().missed(readerId, on, from))
  }
  const who = {
    on,
    readerId,
    sessionId: presence?.sessionId ?? null,
    person: readerId ?? addressOf(request.headers),
    isCounted: !presence || (await readingChoices(presence.actor)).showsPresence,
  }
  return eventStream(who, from, request.signal)
})
