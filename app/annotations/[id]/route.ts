import { caller, requireCaller } from '@/lib/accounts/caller'
import { revisionNumbers } from '@/lib/annotations/container'
import { replaceByModel, withdrawSeen } from '@/lib/annotations/model-commands'
import { annotationAllow, annotationHeaders, openly, optionsAnswer, seenVersion } from '@/lib/annotations/protocol'
import { annotationFor } from '@/lib/annotations/queries'
import { pinnedAnnotation, webAnnotationType } from '@/lib/annotations/web-annotation'
import { addressed } from '@/lib/platform/addressed'
import { callerHandler, handler, readJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

type Context = RouteContext<'/annotations/[id]'>

const common = { ...annotationHeaders, 'cache-control': 'private, no-cache' }

async function shown(readerId: string | null, id: string, accept: string): Promise<Response> {
  const annotation = await annotationFor(readerId, id)
  if (!annotation) throw new Problem('not_found', 'not_found')
  if (accept.includes('text/html')) {
    const { slug, locale } = annotation.briefing
    const location = `${localized(locale, paths.briefing(slug))}#${noteFragment(id)}`
    return new Response(null, { status: 303, headers: { ...common, location } })
  }
  const number = (await revisionNumbers([annotation.revisionId])).get(annotation.revisionId) ?? 1
  const body = JSON.stringify(pinnedAnnotation(annotation, number, publicOrigin()))
  const headers = { ...common, 'content-type': webAnnotationType, etag: `"${annotation.updatedAt}"` }
  return new Response(body, { headers })
}

/** An annotation's own address: W3C JSON-LD for programs, the passage on its page for browsers. */
export const GET = openly(
  handler<Context>(async (request, { params }) => {
    const id = addressed(Id, (await params).id)
    return shown((await caller('annotations:read'))?.id ?? null, id, request.headers.get('accept') ?? '')
  }),
)

/** Replaces the body and tags of the reader's own annotation, only in the version that If-Match names. */
export const PUT = openly(
  callerHandler<Context>(async (request, { params }) => {
    const actor = await requireCaller('annotations:write')
    const id = addressed(Id, (await params).id)
    const seen = seenVersion(request.headers)
    await replaceByModel(actor, id, await readJson(request), seen)
    return shown(actor.id, id, '')
  }),
)

/** Takes the reader's own annotation away, only in the version that If-Match names. */
export const DELETE = openly(
  callerHandler<Context>(async (request, { params }) => {
    const actor = await requireCaller('annotations:write')
    const id = addressed(Id, (await params).id)
    await withdrawSeen(actor, id, seenVersion(request.headers))
    return new Response(null, { status: 204 })
  }),
)

export const OPTIONS = openly(async () => optionsAnswer(annotationAllow))
