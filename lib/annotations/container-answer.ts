import { isUnmodified } from '@/lib/platform/cache/conditional'
import { publicOrigin } from '@/lib/platform/env'
import type { Locale } from '@/lib/platform/i18n/locales'
import { paths } from '@/lib/platform/paths'
import { Problem } from '@/lib/platform/problem'
import type { Annotation } from './annotation'
import { containerOn, containerPage, revisionNumbers } from './container'
import { collectionOf, containerHeaders, entityTag, pageOf, preferenceIn } from './protocol'
import type { AnnotatedRevision } from './queries'
import type { ContainerRequest } from './schema'
import { pinnedAnnotation, webAnnotationType } from './web-annotation'

/** The edition of a briefing, or one revision of it, whose public notes a container holds. */
export type ContainerPlace = { slug: string; locale: Locale; number: number | undefined; on: AnnotatedRevision }

/** A container's own address. English needs no `locale`, as everywhere. */
export function containerAddress({ slug, locale, number }: Omit<ContainerPlace, 'on'>): string {
  const path = number === undefined ? paths.annotationContainer(slug) : paths.revisionContainer(slug, number)
  return `${publicOrigin()}${path}${locale === 'en' ? '' : `?locale=${locale}`}`
}

async function described({ slug, locale }: ContainerPlace, notes: Annotation[]) {
  const numbers = await revisionNumbers(notes.map((note) => note.revisionId))
  return notes.map((note) => {
    const whole = pinnedAnnotation(
      { ...note, briefing: { slug, locale } },
      numbers.get(note.revisionId) ?? 1,
      publicOrigin(),
    )
    const { '@context': _, ...annotation } = whole
    return annotation
  })
}

async function itemsOn(place: ContainerPlace, page: number, onlyIris: boolean) {
  const { notes, start } = await containerPage(place.on, page)
  const iris = () => notes.map((note) => publicOrigin() + paths.annotation(note.id))
  return { items: onlyIris ? iris() : await described(place, notes), start }
}

/** A container, or a page of it, as the client prefers it. Throws Problem `not_found` for a page that is not there. */
export async function containerAnswer(
  place: ContainerPlace,
  wanted: ContainerRequest,
  asked: Headers,
): Promise<Response> {
  const preference = preferenceIn(asked.get('prefer'))
  const onlyIris = wanted.iris ?? preference.shows === 'iris'
  const collection = { address: containerAddress(place), label: place.slug, ...(await containerOn(place.on)) }
  let said: Record<string, unknown>
  if (wanted.page !== undefined) {
    if (wanted.page >= collection.pages) throw new Problem('not_found', 'not_found')
    const { items, start } = await itemsOn(place, wanted.page, onlyIris)
    said = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      ...pageOf(collection, wanted.page, items, start, onlyIris),
    }
  } else if (preference.shows === 'nothing') said = collectionOf(collection, null, onlyIris)
  else {
    const { items, start } = await itemsOn(place, 0, onlyIris)
    said = collectionOf(collection, pageOf(collection, 0, items, start, onlyIris), onlyIris)
  }
  const body = JSON.stringify(said)
  const headers: Record<string, string> = {
    ...containerHeaders,
    etag: entityTag(body),
    'cache-control': 'public, max-age=0, must-revalidate',
    ...(preference.applied ? { 'preference-applied': preference.applied } : {}),
  }
  const condition = { 'if-none-match': asked.get('if-none-match') ?? undefined }
  if (isUnmodified(condition, { etag: headers.etag })) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': webAnnotationType } })
}
