export const groupKinds = ['open', 'closed'] as const

export type GroupKind = (typeof groupKinds)[number]

export type MembershipRole = 'owner' | 'moderator' | 'member'

export const groupLimits = { name: 80, description: 1_000, members: 500, perReader: 200, invitationDays: 30 }

/** A group as one reader sees it: `role` is theirs in it, null for somebody outside. Instants are ISO strings. */
export type Group = {
  id: string
  name: string
  description: string
  kind: GroupKind
  createdAt: string
  members: number
  role: MembershipRole | null
}

export type Member = { userId: string; name: string; role: MembershipRole; joinedAt: string }

/** An invitation that is still good. Its secret was shown once, when it was made. */
export type Invitation = { id: string; createdAt: string; expiresAt: string }

const ranks: Record<MembershipRole, number> = { member: 0, moderator: 1, owner: 2 }

const needed = {
  change: 'owner',
  dissolve: 'owner',
  appoint: 'owner',
  handOver: 'owner',
  invite: 'moderator',
  remove: 'moderator',
  moderate: 'moderator',
} satisfies Record<string, MembershipRole>

/** Whether somebody of this role in a group may do this there. */
export function groupCan(role: MembershipRole | null, act: keyof typeof needed): boolean {
  return role !== null && ranks[role] >= ranks[needed[act]]
}

/** Whether `role` may remove a member of the other role: only those below it. */
export function canRemove(role: MembershipRole | null, other: MembershipRole): boolean {
  return role !== null && groupCan(role, 'remove') && ranks[role] > ranks[other]
}
