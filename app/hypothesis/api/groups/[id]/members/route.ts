import { groupFor, membersOf } from '@/lib/groups/queries'
import { worldGroup } from '@/lib/hypothesis/account-id'
import { clientHandler } from '@/lib/hypothesis/answer'
import { tokenOwner } from '@/lib/hypothesis/caller'
import { clientMember } from '@/lib/hypothesis/client-group'
import { GroupName, MembersPage } from '@/lib/hypothesis/schema'
import { addressed } from '@/lib/platform/addressed'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { Problem } from '@/lib/platform/problem'
import { parse } from '@/lib/platform/untrusted'

/** Who is in a group, for its members; of everybody's group nobody is named. */
export const GET = clientHandler<RouteContext<'/hypothesis/api/groups/[id]/members'>>(async (request, { params }) => {
  const id = addressed(GroupName, (await params).id)
  const asked = parse(MembersPage, Object.fromEntries(new URL(request.url).searchParams))
  const { 'page[number]': page, 'page[size]': size } = asked
  const actor = await tokenOwner('groups:read')
  if (id === worldGroup) return privateJson({ meta: { page: { total: 0 } }, data: [] })
  const group = actor && (await groupFor(actor, id))
  if (!actor || !group?.role) throw new Problem('not_found', 'not_found')
  const members = await membersOf(actor, id)
  const shown = members.slice((page - 1) * size, page * size)
  return privateJson({
    meta: { page: { total: members.length } },
    data: shown.map((member) => clientMember(member, publicOrigin())),
  })
})
