import { requireCaller } from '@/lib/accounts/caller'
import { revisionNumbers } from '@/lib/annotations/container'
import { type ContainerPlace, containerAnswer } from '@/lib/annotations/container-answer'
import { annotateByModel } from '@/lib/annotations/model-commands'
import { annotationHeaders, containerAllow, containerHeaders, optionsAnswer } from '@/lib/annotations/protocol'
import { annotatedRevision, annotationFor } from '@/lib/annotations/queries'
import { ContainerRequest } from '@/lib/annotations/schema'
import { pinnedAnnotation, webAnnotationType } from '@/lib/annotations/web-annotation'
import { addressed } from '@/lib/platform/addressed'
import { readJson } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { parse, Slug } from '@/lib/platform/untrusted'

type Addressed = { slug: string; number?: string }

async function placeOf(request: Request, { slug, number }: Addressed) {
  const wanted = parse(ContainerRequest, Object.fromEntries(new URL(request.url).searchParams))
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number)) throw new Problem('not_found', 'not_found')
  const which = {
    slug: addressed(Slug, slug),
    locale: wanted.locale,
    number: number === undefined ? undefined : Number(number),
  }
  const on = await annotatedRevision(which.slug, which.locale, which.number)
  if (!on) throw new Problem('not_found', 'not_found')
  if (on.retracted) throw new Problem('gone', 'gone')
  return { place: { ...which, on } satisfies ContainerPlace, wanted }
}

/** The public annotations of a briefing or of one revision, by the Web Annotation Protocol. */
export async function showContainer(request: Request, address: Addressed): Promise<Response> {
  const { place, wanted } = await placeOf(request, address)
  return containerAnswer(place, wanted, request.headers)
}

/** Makes a public annotation of what is sent into a container. */
export async function addToContainer(request: Request, address: Addressed): Promise<Response> {
  const actor = await requireCaller('annotations:write')
  const { place } = await placeOf(request, address)
  const id = await annotateByModel(actor, place, await readJson(request), request.headers.get('idempotency-key'))
  const note = await annotationFor(actor.id, id)
  if (!note) throw new Problem('gone', 'gone')
  const number = (await revisionNumbers([note.revisionId])).get(note.revisionId) ?? 1
  const headers = {
    ...annotationHeaders,
    'content-type': webAnnotationType,
    'cache-control': 'private, no-store',
    etag: `"${note.updatedAt}"`,
    location: publicOrigin() + paths.annotation(id),
  }
  return new Response(JSON.stringify(pinnedAnnotation(note, number, publicOrigin())), { status: 201, headers })
}

/** What may be asked of a container. */
export async function containerOptions(): Promise<Response> {
  return optionsAnswer(containerAllow, containerHeaders)
}
