const encoder = new TextEncoder()

/** A private answer that is written while it is read, for the reader to keep under a name. */
export function streamedFile(
  pieces: AsyncIterable<string | Uint8Array>,
  contentType: string,
  fileName: string,
): Response {
  const iterator = pieces[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'private, no-store',
  }
  return new Response(body, { headers })
}
