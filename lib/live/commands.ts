import { db } from '@/lib/platform/database'

/** Somebody's stream on a briefing; `readerId` is null for who is not signed in. */
export type Sign = { streamId: string; briefingId: string; readerId: string | null }

/** Notes that these streams are open now, and tells every process of the briefings when any of them is new. */
export async function showSigns(signs: readonly Sign[], isNew = false): Promise<void> {
  if (signs.length === 0) return
  const columns = [signs.map((s) => s.streamId), signs.map((s) => s.briefingId), signs.map((s) => s.readerId)]
  // Somebody whose account or briefing has just been deleted is nowhere.
  await db.$executeRaw`
    INSERT INTO presences (stream_id, briefing_id, user_id)
    SELECT s.stream_id, b.id, s.user_id
    FROM unnest(${columns[0]}::uuid[], ${columns[1]}::uuid[], ${columns[2]}::uuid[]) AS s (stream_id, briefing_id, user_id)
    JOIN briefings b ON b.id = s.briefing_id LEFT JOIN users u ON u.id = s.user_id
    WHERE s.user_id IS NULL OR u.id IS NOT NULL
    ON CONFLICT (stream_id) DO UPDATE SET seen_at = now()`
  if (isNew) await tell(signs)
}

/** Takes these streams away, and tells every process of the briefings. */
export async function takeSigns(signs: readonly Sign[]): Promise<void> {
  if (signs.length === 0) return
  await db.presence.deleteMany({ where: { streamId: { in: signs.map(({ streamId }) => streamId) } } })
  await tell(signs)
}

/** Forgets streams that gave no sign for two minutes: their process has died. */
export async function forgetStaleSigns(): Promise<void> {
  await db.$executeRaw`DELETE FROM presences WHERE seen_at < now() - interval '2 minutes'`
}

async function tell(signs: readonly Sign[]) {
  const briefings = [...new Set(signs.map(({ briefingId }) => briefingId))]
  await db.$executeRaw`
    SELECT pg_notify('live', jsonb_build_object('here', b)::text) FROM unnest(${briefings}::uuid[]) AS b`
}
