import { z } from 'zod'
import { caller, requireCaller } from '@/lib/accounts/caller'
import { annotationLimits } from '@/lib/annotations/annotation'
import { annotationFor } from '@/lib/annotations/queries'
import { reply } from '@/lib/annotations/replying'
import { ReplyDraft } from '@/lib/annotations/schema'
import { answersTo } from '@/lib/annotations/threads'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, handler, privateJson, readJson } from '@/lib/platform/api'
import { Problem } from '@/lib/platform/problem'
import { Id, parse } from '@/lib/platform/untrusted'

type Context = RouteContext<'/api/v1/annotations/[id]/replies'>

const Request = z.object({
  cursor: Id.optional(),
  limit: z.coerce.number().int().min(1).max(annotationLimits.page).default(annotationLimits.page),
})

/** The answers in the thread that a note begins, the oldest first, in pages. */
export const GET = handler<Context>(async (request, { params }) => {
  const actor = await caller('annotations:read')
  const id = addressed(Id, (await params).id)
  const { cursor, limit } = parse(Request, Object.fromEntries(new URL(request.url).searchParams))
  if (!(await annotationFor(actor?.id ?? null, id))) throw new Problem('not_found', 'not_found')
  return privateJson(await answersTo(actor, id, limit, cursor))
})

/** Answers a note, or an answer to it, once for each Idempotency-Key. */
export const POST = callerHandler<Context>(async (request, { params }) => {
  const actor = await requireCaller('annotations:write')
  const parentId = addressed(Id, (await params).id)
  const draft = parse(ReplyDraft, await readJson(request))
  const id = await reply(actor, parentId, draft, request.headers.get('idempotency-key'))
  const answer = await annotationFor(actor.id, id)
  if (!answer) throw new Problem('gone', 'gone')
  const response = privateJson(answer, 201)
  response.headers.set('location', `/api/v1/annotations/${id}`)
  return response
})
