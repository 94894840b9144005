import { z } from 'zod'
import { caller } from '@/lib/accounts/caller'
import { annotationLimits } from '@/lib/annotations/annotation'
import { threadOf } from '@/lib/annotations/threads'
import { addressed } from '@/lib/platform/addressed'
import { handler, privateJson } from '@/lib/platform/api'
import { locales } from '@/lib/platform/i18n/locales'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

const Request = z.object({ locale: z.enum(locales).default('en') })

/** All that is said about a note: its answers, who found it helpful, whether it is settled, what it is linked to. */
export const GET = handler<RouteContext<'/api/v1/annotations/[id]/thread'>>(async (request, { params }) => {
  const id = addressed(Id, (await params).id)
  const { locale } = parse(Request, Object.fromEntries(new URL(request.url).searchParams))
  const thread = await threadOf(await caller('annotations:read'), id, locale, annotationLimits.page)
  if (!thread) throw new Problem('not_found', 'not_found')
  return privateJson(thread)
})
