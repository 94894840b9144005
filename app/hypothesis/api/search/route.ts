import { clientHandler } from '@/lib/hypothesis/answer'
import { tokenOwner } from '@/lib/hypothesis/caller'
import { foundAnnotations } from '@/lib/hypothesis/queries'
import { ClientSearch, searchFields } from '@/lib/hypothesis/schema'
import { privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'

/** Annotations on pages, in groups, by people and by their words. */
export const GET = clientHandler(async (request) => {
  const actor = await tokenOwner('annotations:read')
  const search = parse(ClientSearch, searchFields(new URL(request.url).searchParams))
  return privateJson(await foundAnnotations(actor?.id ?? null, search))
})
