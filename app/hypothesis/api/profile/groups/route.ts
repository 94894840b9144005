import { groupsOf } from '@/lib/groups/queries'
import { clientHandler } from '@/lib/hypothesis/answer'
import { tokenOwner } from '@/lib/hypothesis/caller'
import { clientGroup } from '@/lib/hypothesis/client-group'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'

/** The groups that the reader is in. */
export const GET = clientHandler(async () => {
  const actor = await tokenOwner('annotations:read')
  const groups = actor ? await groupsOf(actor) : []
  return privateJson(groups.map((group) => clientGroup(group, publicOrigin())))
})
