import { z } from 'zod'
import { requireCaller } from '@/lib/accounts/caller'
import { handler, privateJson } from '@/lib/platform/api'
import { parse } from '@/lib/platform/untrusted'
import { tagsOf } from '@/lib/tags/queries'
import { tagLimits } from '@/lib/tags/tag'

const Completion = z.object({
  prefix: z.string().max(tagLimits.length).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(200),
})

/** The reader's tags that begin as `prefix` does, by name. */
export const GET = handler(async (request) => {
  const actor = await requireCaller('tags:read')
  const { prefix, limit } = parse(Completion, Object.fromEntries(new URL(request.url).searchParams))
  return privateJson({ tags: await tagsOf(actor, prefix, limit) })
})
