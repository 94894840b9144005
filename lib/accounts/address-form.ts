import { type FeedScope, feedScopes } from '@/lib/accounts/token'
import type { SpokenProblem } from '@/lib/platform/i18n/sentences'

/** One document that a private address opens: what it is, and where it stands. */
export type MadeAddress = { ending: string; url: string }

/** What the form for a private address is given back: the addresses, once, or a problem. Null before the first time. */
export type AddressOutcome = {
  problem?: SpokenProblem
  made?: { name: string; addresses: MadeAddress[] }
  typed: { name: string; scopes: FeedScope[] }
} | null

/** What a form about private addresses sends to. */
export type AddressAction = (before: AddressOutcome, form: FormData) => Promise<AddressOutcome>

/** What the form has when it is opened. */
export const freshAddress = { name: '', scopes: [...feedScopes] as FeedScope[] }

/** What was typed, as far as it can be shown again. */
export function typedAddress(form: FormData) {
  const chosen = form.getAll('scopes[]')
  return { name: String(form.get('name') ?? ''), scopes: feedScopes.filter((scope) => chosen.includes(scope)) }
}

/** The endings of the documents that each scope opens. */
export const endingsOf: Record<FeedScope, string[]> = {
  'feeds:following': ['atom', 'rss', 'json'],
  'feeds:calendar': ['ics'],
  'feeds:opml': ['opml'],
}
