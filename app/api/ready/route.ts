import { connection } from 'next/server'
import { db } from '@/lib/platform/database'
import { readiness } from '@/lib/platform/readiness'

/** The database is reachable and migrated; else 503 with the reason. */
export async function GET() {
  await connection()
  const state = await readiness(db)
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
