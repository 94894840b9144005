import { type Lifetime, lifetimes, type Scope, scopes } from '@/lib/accounts/token'
import type { SpokenProblem } from '@/lib/platform/i18n/sentences'

/** What the form for a new token is given back: the secret, once, or a problem and what was typed. Null before the first time. */
export type TokenOutcome = {
  problem?: SpokenProblem
  made?: { name: string; secret: string }
  typed: { name: string; scopes: Scope[]; lifetime: Lifetime }
} | null

/** What the form for a new token sends to. */
export type TokenAction = (before: TokenOutcome, form: FormData) => Promise<TokenOutcome>

/** What the form has when it is opened. */
export const freshToken = { name: '', scopes: ['annotations:read'] as Scope[], lifetime: '90' as Lifetime }

/** What was typed, as far as it can be shown again. */
export function typedToken(form: FormData) {
  const chosen = form.getAll('scopes[]')
  const lifetime = lifetimes.find((days) => days === form.get('lifetime')) ?? freshToken.lifetime
  return { name: String(form.get('name') ?? ''), scopes: scopes.filter((scope) => chosen.includes(scope)), lifetime }
}
