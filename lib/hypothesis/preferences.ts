import type { Actor } from '@/lib/accounts/actor'
import { db } from '@/lib/platform/database'
import { accountOf, authorityOf } from './account-id'
import { ClientPreferences } from './schema'

/** Who a token stands for, as the clients ask it. */
export type ClientProfile = {
  userid: string | null
  authority: string
  user_info?: { display_name: string }
  features: { client_display_names: true }
  preferences: ClientPreferences
}

/** The profile of a reader, or of nobody in particular. `origin` is that of this site. */
export async function clientProfileOf(actor: Actor | null, origin: string): Promise<ClientProfile> {
  // Names of accounts are digits: people are shown by the names they chose.
  const shared = { authority: authorityOf(origin), features: { client_display_names: true as const } }
  if (!actor) return { ...shared, userid: null, preferences: {} }
  const stored = await db.clientPreferences.findUnique({ where: { userId: actor.id } })
  const kept = ClientPreferences.parse(stored?.preferences ?? {})
  const preferences = { show_sidebar_tutorial: false, ...kept }
  const user_info = { display_name: actor.name }
  return { ...shared, userid: accountOf(actor.id, origin), user_info, preferences }
}

/** Keeps what a client wants kept for its reader; what is not named stays. */
export async function keepPreferences(actor: Actor, change: ClientPreferences): Promise<void> {
  const added = JSON.stringify(change)
  await db.$executeRaw`
    INSERT INTO client_preferences (user_id, preferences) VALUES (${actor.id}::uuid, ${added}::jsonb)
    ON CONFLICT (user_id) DO UPDATE SET preferences = client_preferences.preferences || excluded.preferences`
}
