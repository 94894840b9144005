import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { failurePage } from '../failure-page'
import { askedPages, ownPages } from '../own-pages'
import { lifeOf } from './absent-life'
import { isUnmodified } from './conditional'

const maximumBytes = 128 * 1024 * 1024
const maximumUrl = 512
// After this long Next is asked again, so that its own revalidation is never held up by this cache.
const freshMilliseconds = 60_000
const compressible =
  /^(?:text\/|application\/(?:javascript|json|feed\+json|rss\+xml|atom\+xml|xml|manifest\+json)|image\/svg\+xml)/
const storedStatus = new Set([200, 404, 410])
const personal = new RegExp(
  `^/(?:(?:es|ru)/)?(?:api|annotations|hypothesis|f|${[...ownPages, ...askedPages].join('|')})(?:[/?]|$)`,
)
const unpublic = /^(?:rsc|next-|x-middleware|x-nextjs|x-action|range$|upgrade$)/

type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  bodies: Map<string, Buffer>
  storedAt: number
  generation: number
}

type Capture = { key: string; generation: number; own: Set<string> }

const shared = globalThis as typeof globalThis & { puenteCacheGeneration?: number }
const generationNow = () => shared.puenteCacheGeneration ?? 0

/** Whether an answer can be the same for everybody: decided by address and headers, before anything is rendered. */
function isPublic(request: IncomingMessage): boolean {
  const { url = '/', method, headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  if (url.length > maximumUrl || personal.test(url)) return false
  return !Object.keys(headers).some((name) => unpublic.test(name))
}

function encodingFor(request: IncomingMessage, answer: Answer): string {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  if (answer.bodies.has('br') && /\bbr\b/.test(accepted)) return 'br'
  if (answer.bodies.has('gzip') && /\bgzip\b/.test(accepted)) return 'gzip'
  return 'identity'
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer) {
  const headers: OutgoingHttpHeaders = { ...answer.headers }
  if (isUnmodified(request.headers, headers)) {
    delete headers['content-type']
    response.writeHead(304, headers).end()
    return
  }
  const encoding = encodingFor(request, answer)
  const body = answer.bodies.get(encoding)
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  headers['content-length'] = body?.length
  response.writeHead(answer.status, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

async function encoded(body: Buffer, type: string): Promise<Map<string, Buffer>> {
  const bodies = new Map([['identity', body]])
  if (body.length < 1_000 || !compressible.test(type)) return bodies
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  const [br, gz] = await Promise.all([promisify(brotliCompress)(body, { params }), promisify(gzip)(body)])
  return bodies.set('br', br).set('gzip', gz)
}

/** The headers that belong to the answer itself: not those of the connection, nor `own`, which the server sets for each request. */
function answerHeaders(response: ServerResponse, own: Set<string>): OutgoingHttpHeaders {
  const headers = { ...response.getHeaders() }
  for (const name of Object.keys(headers)) {
    if (own.has(name) || name.startsWith('x-nextjs') || name === 'date' || name === 'content-length')
      delete headers[name]
  }
  // One tag stands for every encoding of the body.
  if (typeof headers.etag === 'string') headers.etag = headers.etag.replace(/^(?!W\/)/, 'W/')
  return headers
}

/**
 * Finished public answers in memory, each in every encoding, dropped whenever any cache tag expires. What Next renders for
 * it is asked for without cookies or other headers of the reader, so that nothing of a reader can get in.
 */
export class AnswerCache {
  private readonly answers = new Map<string, Answer>()
  private bytes = 0

  /** `isOutage` says whether the store is out of reach when a page could not be made. */
  constructor(private readonly isOutage: () => Promise<boolean> = async () => false) {}

  /** Answers from memory and returns true, or prepares `response` so that what Next writes is kept, and returns false. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (!isPublic(request)) return false
    const key = request.url ?? '/'
    const known = this.answers.get(key)
    if (known && known.generation === generationNow() && Date.now() - known.storedAt < freshMilliseconds) {
      send(request, response, known)
      return true
    }
    if (known) this.forget(key)
    if (request.method === 'GET') this.capture(key, request, response)
    return false
  }

  private capture(key: string, request: IncomingMessage, response: ServerResponse) {
    const generation = generationNow()
    const asked = { headers: request.headers }
    const own = new Set(response.getHeaderNames())
    const address = request.headers['x-puente-address']
    request.headers = { host: request.headers.host, ...(address ? { 'x-puente-address': address } : {}) }
    const chunks: Buffer[] = []
    const original = { writeHead: response.writeHead, write: response.write, end: response.end }
    response.writeHead = ((status: number, ...rest: unknown[]) => {
      response.statusCode = status
      const headers = rest.find((part) => typeof part === 'object') as OutgoingHttpHeaders | undefined
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value !== undefined) response.setHeader(name, value)
      return response
    }) as typeof response.writeHead
    const keep = (chunk: unknown, encoding: unknown) => {
      if (typeof chunk === 'string')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    }
    const callBack = (rest: unknown[]) => {
      const done = rest.find((part) => typeof part === 'function') as (() => void) | undefined
      if (done) process.nextTick(done)
    }
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      keep(chunk, rest[0])
      callBack(rest)
      return true
    }) as typeof response.write
    response.end = ((...rest: unknown[]) => {
      keep(rest[0], rest[1])
      callBack(rest)
      Object.assign(response, original)
      request.headers = asked.headers
      void this.finish({ key, generation, own }, request, response, Buffer.concat(chunks))
      return response
    }) as typeof response.end
  }

  private async finish(
    { key, generation, own }: Capture,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ) {
    const type = String(response.getHeader('content-type') ?? 'text/html')
    if (response.statusCode >= 500 && type.startsWith('text/html')) {
      const { status, headers, body: told } = failurePage(key, await this.isOutage())
      for (const name of response.getHeaderNames()) if (!own.has(name)) response.removeHeader(name)
      response.writeHead(status, headers).end(told)
      return
    }
    const control = String(response.getHeader('cache-control') ?? '')
    const isShared = /\bpublic\b|\bs-maxage=[1-9]/.test(control) && !/\bprivate\b|\bno-store\b/.test(control)
    if (!isShared || !storedStatus.has(response.statusCode) || response.hasHeader('set-cookie')) {
      response.end(body)
      return
    }
    response.setHeader('cache-control', lifeOf(key, response.statusCode, control))
    const bodies = response.hasHeader('content-encoding') ? new Map([['identity', body]]) : await encoded(body, type)
    const headers = answerHeaders(response, own)
    for (const name of response.getHeaderNames()) if (!own.has(name)) response.removeHeader(name)
    const answer = { status: response.statusCode, headers, bodies, storedAt: Date.now(), generation }
    if (generation === generationNow()) this.remember(key, answer)
    send(request, response, answer)
  }

  private remember(key: string, answer: Answer) {
    this.forget(key)
    this.answers.set(key, answer)
    this.bytes += sizeOf(answer)
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= maximumBytes) break
      this.forget(oldest)
    }
  }

  private forget(key: string) {
    const known = this.answers.get(key)
    if (!known) return
    this.bytes -= sizeOf(known)
    this.answers.delete(key)
  }
}

function sizeOf(answer: Answer): number {
  let bytes = 2_000
  for (const body of answer.bodies.values()) bytes += body.length
  return bytes
}
