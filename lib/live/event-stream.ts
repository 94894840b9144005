import { randomUUID } from 'node:crypto'
import { written } from './event'
import { type From, hub } from './hub'
import type { Stream } from './streams'

const retryMilliseconds = 2_000
// A browser that takes nothing for so many events has gone without a word, or comes back and asks.
const unreadAtMost = 200

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Kept from nobody's cache, compressed by nobody: each event leaves at once.
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
}

/**
 * An answer that stays open and tells of a briefing's notes as they change. It ends with `signal`, with the reader's
 * session and with the process. Throws Problem `too_many` or `unavailable`.
 */
export async function eventStream(
  who: Pick<Stream, 'on' | 'readerId' | 'sessionId' | 'person' | 'isCounted'>,
  from: From,
  signal: AbortSignal,
): Promise<Response> {
  const encoder = new TextEncoder()
  let controller: ReadableStreamDefaultController<Uint8Array>
  let over = false
  const body = new ReadableStream<Uint8Array>(
    {
      start: (own) => {
        controller = own
        own.enqueue(encoder.encode(`retry: ${retryMilliseconds}\n\n`))
      },
      cancel: () => stream.end(),
    },
    { highWaterMark: unreadAtMost },
  )
  const stream: Stream = {
    ...who,
    id: randomUUID(),
    send: (event, place) => {
      if (over) return
      if ((controller.desiredSize ?? 0) <= 0) stream.end()
      else controller.enqueue(encoder.encode(written(event, place)))
    },
    end: () => {
      if (over) return
      over = true
      void hub()
        .leave(stream)
        .catch(() => undefined)
      try {
        controller.close()
      } catch {
        // The browser has closed it.
      }
    },
  }
  signal.addEventListener('abort', stream.end)
  try {
    await hub().join(stream, from)
  } catch (error) {
    stream.end()
    throw error
  }
  if (signal.aborted) stream.end()
  return new Response(body, { headers })
}
