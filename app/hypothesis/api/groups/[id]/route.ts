import { groupFor } from '@/lib/groups/queries'
import { worldGroup } from '@/lib/hypothesis/account-id'
import { clientHandler } from '@/lib/hypothesis/answer'
import { tokenOwner } from '@/lib/hypothesis/caller'
import { clientGroup, worldAsGroup } from '@/lib/hypothesis/client-group'
import { GroupName } from '@/lib/hypothesis/schema'
import { addressed } from '@/lib/platform/addressed'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translate'
import { Problem } from '@/lib/platform/problem'
import { localeOf } from '@/lib/platform/request'

/** Everybody's group, one that the reader is in, or an open one. */
export const GET = clientHandler<RouteContext<'/hypothesis/api/groups/[id]'>>(async (request, { params }) => {
  const id = addressed(GroupName, (await params).id)
  const actor = await tokenOwner('annotations:read')
  if (id === worldGroup) {
    const world = translator(actor?.locale ?? localeOf(request.headers), 'clients')('world')
    return privateJson(worldAsGroup(world, publicOrigin()))
  }
  const group = actor && (await groupFor(actor, id))
  if (!group) throw new Problem('not_found', 'not_found')
  return privateJson(clientGroup(group, publicOrigin()))
})
