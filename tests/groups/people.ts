import type { Actor } from '@/lib/accounts/actor'
import { admit, found } from '@/lib/groups/commands'
import type { GroupKind } from '@/lib/groups/group'
import { transaction } from '@/lib/platform/database'

/** A group of these people; the first one owns it. */
export async function groupOf([owner, ...members]: [Actor, ...Actor[]], kind: GroupKind = 'closed'): Promise<string> {
  const id = await found(owner, { name: 'Quay readers', description: '', kind }, null)
  for (const member of members) await transaction((tx) => admit(tx, id, member.id))
  return id
}
