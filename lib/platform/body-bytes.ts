import { Problem } from './problem'

/** The body of a request, of at most `limit` bytes: more is not even read. Throws Problem `invalid`, also at `file`. */
export async function bodyBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const sentence = { key: 'too_large', values: { limit } }
  const tooLarge = new Problem('invalid', sentence, { fields: { file: sentence } })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.length
    if (length > limit) throw tooLarge
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
