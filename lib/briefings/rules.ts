import { type Actor, hasRole } from '@/lib/accounts/actor'

type Owned = { createdById: string | null }

/** What an actor may do with a briefing: the same rule enables the button and lets the command through. */
export const briefingCan = {
  write: (actor: Pick<Actor, 'id' | 'role'>, briefing: Owned) =>
    hasRole(actor, 'editor') || (hasRole(actor, 'author') && briefing.createdById === actor.id),
  retract: (actor: Pick<Actor, 'id' | 'role'>, briefing: Owned) => briefingCan.write(actor, briefing),
}
