import { createHash } from 'node:crypto'
import { isUnmodified } from './cache/conditional'

/** A JSON answer that is the same for everybody: kept by whoever likes, and asked for again each time by its tag. */
export function publicJson(request: Request, value: unknown): Response {
  const body = JSON.stringify(value)
  const headers = {
    etag: `"${createHash('sha1').update(body).digest('base64url')}"`,
    'cache-control': 'public, max-age=0, must-revalidate',
  }
  const asked = { 'if-none-match': request.headers.get('if-none-match') ?? undefined }
  if (isUnmodified(asked, headers)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } })
}
