import { createHash } from 'node:crypto'
import { Problem } from '@/lib/platform/problem'
import { webAnnotationType, webContext } from './web-annotation'

const exposed = 'Accept-Post, Allow, ETag, Link, Location, Preference-Applied, Retry-After, Vary, WWW-Authenticate'
const sent = 'Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer'

type Work<Context> = (request: Request, context: Context) => Promise<Response>

/** Lets pages of other sites read the answers of a handler. They send tokens; a cookie of ours never helps them. */
export function openly<Context>(work: Work<Context>): Work<Context> {
  return async (request, context) => {
    const response = await work(request, context)
    response.headers.set('access-control-allow-origin', '*')
    response.headers.set('access-control-expose-headers', exposed)
    return response
  }
}

/** The answer to OPTIONS, which is also a browser's question before a page of another site writes. */
export function optionsAnswer(allow: string, more: Record<string, string> = {}): Response {
  const headers = {
    allow,
    'access-control-allow-methods': allow,
    'access-control-allow-headers': sent,
    'access-control-max-age': '86400',
  }
  return new Response(null, { status: 204, headers: { ...headers, ...more } })
}

/** What of a container a client wants (Web Annotation Protocol, 4.2): the default is the whole of its first page. */
export type Preference = { shows: 'nothing' | 'iris' | 'descriptions'; applied: string | null }

/** Reads a Prefer header (RFC 7240); what is not known of it is passed over, as the RFC wants. */
export function preferenceIn(header: string | null): Preference {
  const [, include = ''] = /return=representation\s*;\s*include="([^"]{0,500})"/.exec(header ?? '') ?? []
  const wants = new Set(include.split(/\s+/).map((address) => address.split('#')[1]))
  const applied = 'return=representation'
  if (wants.has('PreferMinimalContainer')) return { shows: 'nothing', applied }
  if (wants.has('PreferContainedIRIs')) return { shows: 'iris', applied }
  return { shows: 'descriptions', applied: wants.has('PreferContainedDescriptions') ? applied : null }
}

const isContainer = [
  '<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"',
  '<http://www.w3.org/TR/annotation-protocol/>; rel="http://www.w3.org/ns/ldp#constrainedBy"',
].join(', ')

export const containerAllow = 'GET, HEAD, OPTIONS, POST'
export const annotationAllow = 'GET, HEAD, OPTIONS, PUT, DELETE'

/** The headers that every answer about a container has. */
export const containerHeaders = {
  link: isContainer,
  allow: containerAllow,
  'accept-post': webAnnotationType,
  vary: 'Accept, Prefer',
}

/** The headers that every answer about an annotation has. */
export const annotationHeaders = {
  link: '<http://www.w3.org/ns/ldp#Resource>; rel="type"',
  allow: annotationAllow,
  vary: 'Accept, Cookie, Authorization',
}

type Json = Record<string, unknown>
type Collection = { address: string; label: string; total: number; pages: number; modified: string | null }

/** An address within a container: of the whole (`page` null) or of a page, with only IRIs or with descriptions. */
function within(address: string, page: number | null, onlyIris: boolean): string {
  const url = new URL(address)
  if (page !== null) url.searchParams.set('page', String(page))
  url.searchParams.set('iris', onlyIris ? '1' : '0')
  return url.href
}

/** A page of a collection; `items` are annotations without their context, or IRIs. */
export function pageOf(of: Collection, page: number, items: unknown[], start: number, onlyIris: boolean): Json {
  const at = (number: number) => within(of.address, number, onlyIris)
  return {
    id: at(page),
    type: 'AnnotationPage',
    partOf: {
      id: within(of.address, null, onlyIris),
      total: of.total,
      ...(of.modified ? { modified: of.modified } : {}),
    },
    startIndex: start,
    ...(page > 0 ? { prev: at(page - 1) } : {}),
    ...(page + 1 < of.pages ? { next: at(page + 1) } : {}),
    items,
  }
}

/** A container as an AnnotationCollection; `first` is its first page, or null where only its address is wanted. */
export function collectionOf(of: Collection, first: Json | null, onlyIris: boolean): Json {
  const ends = { first: first ?? within(of.address, 0, onlyIris), last: within(of.address, of.pages - 1, onlyIris) }
  return {
    '@context': [webContext, 'http://www.w3.org/ns/ldp.jsonld'],
    id: within(of.address, null, onlyIris),
    type: ['BasicContainer', 'AnnotationCollection'],
    label: of.label,
    total: of.total,
    ...(of.modified ? { modified: of.modified } : {}),
    ...(of.total > 0 ? ends : {}),
  }
}

/** The strong entity tag of a body. */
export const entityTag = (body: string) => `"${createHash('sha1').update(body).digest('base64url')}"`

/** The version that If-Match names; undefined for `*`. Throws Problem `unconditional` without the header. */
export function seenVersion(headers: Pick<Headers, 'get'>): string | undefined {
  const header = headers.get('if-match')
  if (header === null) throw new Problem('unconditional', 'programs:if_match_needed')
  if (header.trim() === '*') return undefined
  const [, seen = ''] = /^"([^"]{1,100})"$/.exec(header.trim()) ?? []
  if (Number.isNaN(Date.parse(seen))) throw stale()
  return new Date(seen).toISOString()
}

/** Problem `stale`: the annotation is another one than If-Match names. */
export const stale = () => new Problem('stale', 'annotations:changed_elsewhere')
