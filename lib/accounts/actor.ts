import type { Locale } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'

export type Role = 'reader' | 'author' | 'editor' | 'administrator'

/** Who acts: the first argument of every command. Made only from a session or token that is valid now. */
export type Actor = { id: string; name: string; role: Role; locale: Locale; timeZone: string }

const ranks: Record<Role, number> = { reader: 0, author: 1, editor: 2, administrator: 3 }

/** Whether the actor's role is `role` or one above it: reader < author < editor < administrator. */
export function hasRole(actor: Pick<Actor, 'role'>, role: Role): boolean {
  return ranks[actor.role] >= ranks[role]
}

/** Throws Problem `forbidden` unless the actor has the role or one above it. */
export function requireRole(actor: Pick<Actor, 'role'>, role: Role): void {
  if (!hasRole(actor, role)) throw new Problem('forbidden', 'forbidden')
}
