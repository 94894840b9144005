import { caller } from '@/lib/accounts/caller'
import { annotationFor } from '@/lib/annotations/queries'
import { webAnnotation, webAnnotationType } from '@/lib/annotations/web-annotation'
import { addressed } from '@/lib/platform/addressed'
import { handler } from '@/lib/platform/api'
import { publicOrigin } from '@/lib/platform/env'
import { localized } from '@/lib/platform/i18n/locales'
import { noteFragment, paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import { Id } from '@/lib/platform/untrusted'

const common = { vary: 'Accept, Cookie, Authorization', 'cache-control': 'private, no-cache' }

/** An annotation's own address: W3C JSON-LD for programs that ask for it, the passage on its page for people. */
export const GET = handler<RouteContext<'/annotations/[id]'>>(async (request, { params }) => {
  const id = addressed(Id, (await params).id)
  const annotation = await annotationFor((await caller('annotations:read'))?.id ?? null, id)
  if (!annotation) throw new Problem('not_found', 'not_found')
  if (/application\/(?:ld\+)?json/.test(request.headers.get('accept') ?? '')) {
    const body = JSON.stringify(webAnnotation(annotation, publicOrigin()))
    return new Response(body, { headers: { ...common, 'content-type': webAnnotationType } })
  }
  const { slug, locale } = annotation.briefing
  const location = `${localized(locale, paths.briefing(slug))}#${noteFragment(id)}`
  return new Response(null, { status: 303, headers: { ...common, location } })
})
