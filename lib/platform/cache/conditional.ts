import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

const opaque = (tag: string) => tag.trim().replace(/^W\//, '')

/**
 * Whether a conditional request may be answered 304 (RFC 9110 §13): `If-None-Match` by weak comparison,
 * and `If-Modified-Since` only when there is no `If-None-Match`.
 */
export function isUnmodified(
  asked: Pick<IncomingHttpHeaders, 'if-none-match' | 'if-modified-since'>,
  answer: Pick<OutgoingHttpHeaders, 'etag' | 'last-modified'>,
): boolean {
  const wanted = asked['if-none-match']
  if (wanted !== undefined) {
    const etag = typeof answer.etag === 'string' ? opaque(answer.etag) : undefined
    return etag !== undefined && wanted.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === etag)
  }
  const since = Date.parse(asked['if-modified-since'] ?? '')
  const changed = Date.parse(String(answer['last-modified'] ?? ''))
  return Number.isFinite(since) && Number.isFinite(changed) && changed <= since
}
