import { groupsOf } from '@/lib/groups/queries'
import { clientHandler } from '@/lib/hypothesis/answer'
import { tokenOwner } from '@/lib/hypothesis/caller'
import { clientGroup, worldAsGroup } from '@/lib/hypothesis/client-group'
import { privateJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n/translate'
import { localeOf } from '@/lib/platform/request'

/** The groups in which the reader can annotate any page: everybody's, and their own. */
export const GET = clientHandler(async (request) => {
  const actor = await tokenOwner('annotations:read')
  const world = translator(actor?.locale ?? localeOf(request.headers), 'clients')('world')
  const own = actor ? await groupsOf(actor) : []
  const groups = own.map((group) => clientGroup(group, publicOrigin()))
  return privateJson([worldAsGroup(world, publicOrigin()), ...groups])
})
