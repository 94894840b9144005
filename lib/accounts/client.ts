import type { Scope } from '@/lib/accounts/token'

/** The name of the one client that browsers can be signed in to: Hypothesis's, wherever we let it run. */
export const clientId = 'puente-hypothesis'

/** What a client may do for a reader who has allowed it. */
export const clientScopes: readonly Scope[] = ['annotations:read', 'annotations:write', 'groups:read', 'groups:write']

export const grantSeconds = { code: 60, access: 60 * 60, refresh: 30 * 24 * 60 * 60, overlap: 60 }

/** What a client is given for a code or for its refresh token. */
export type ClientTokens = { access: string; refresh: string; seconds: number }
