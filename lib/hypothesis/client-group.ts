import type { Group, Member } from '@/lib/groups/group'
import { paths } from '@/lib/platform/paths'
import { accountOf, authorityOf, usernameOf, worldGroup } from './account-id'

/** A group as the clients know it. */
export type ClientGroup = {
  id: string
  groupid: string
  name: string
  type: 'open' | 'private'
  public: boolean
  scoped: false
  scopes: { enforced: false; uri_patterns: [] }
  organization: null
  links: Record<string, string>
}

function groupNamed(id: string, name: string, isOpen: boolean, path: string, origin: string): ClientGroup {
  return {
    id,
    groupid: `group:${id}@${authorityOf(origin)}`,
    name,
    type: isOpen ? 'open' : 'private',
    public: isOpen,
    scoped: false,
    scopes: { enforced: false, uri_patterns: [] },
    organization: null,
    links: { html: origin + path },
  }
}

/** The group of everybody's public notes. */
export function worldAsGroup(name: string, origin: string): ClientGroup {
  return groupNamed(worldGroup, name, true, paths.briefings(), origin)
}

/** A group of ours in the clients' words. */
export function clientGroup({ id, name, kind }: Group, origin: string): ClientGroup {
  return groupNamed(id, name, kind === 'open', paths.group(id), origin)
}

/** A member of a group in the clients' words. */
export function clientMember({ userId, name, role, joinedAt }: Member, origin: string) {
  return {
    authority: authorityOf(origin),
    userid: accountOf(userId, origin),
    username: usernameOf(userId),
    display_name: name,
    roles: [role],
    actions: [],
    created: joinedAt,
    updated: joinedAt,
  }
}
