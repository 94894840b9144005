/** What a token can be good for: `<what>:read` shows, `<what>:write` changes. */
export const scopes = [
  'annotations:read',
  'annotations:write',
  'tags:read',
  'tags:write',
  'groups:read',
  'groups:write',
  'follows:read',
  'follows:write',
] as const

export type Scope = (typeof scopes)[number]

/**
 * What a private address can be good for. It stands in addresses, which are copied and logged: so it opens its documents
 * and nothing else, and no program's token opens them.
 */
export const feedScopes = ['feeds:following', 'feeds:calendar', 'feeds:opml'] as const

export type FeedScope = (typeof feedScopes)[number]

/** How long a new token is good for, in days; `never` ends by revoking alone. */
export const lifetimes = ['30', '90', '365', 'never'] as const

export type Lifetime = (typeof lifetimes)[number]

export const tokenLimits = { name: 80, perPerson: 50 }

/** How many of a secret's last characters are kept, to know it by. */
export const hintLength = 4

/** One of the reader's tokens, without its secret. */
export type OwnToken = {
  id: string
  name: string
  hint: string
  scopes: string[]
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
}
