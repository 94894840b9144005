import type { Here, NotesNews } from '@/lib/live/event'

// Longer than two beats without a word: the connection is dead, whatever the browser believes.
const silenceMilliseconds = 50_000
const failuresAtMost = 3
const firstWait = 5_000
const longestWait = 120_000
// After so many polls a stream is tried again.
const pollsBetween = 5

export type Heard = {
  news: (news: NotesNews) => void
  /** Changes were missed: the lists have to be asked for again. */
  again: () => void
  here: (here: Here | null) => void
}

type Poll = { place: string; news: NotesNews | null }

/**
 * Hears what happens to a text's notes while the page is in sight: by a stream, or where there is none by asking now and
 * then, ever more seldom. `address` takes no cursor yet; `askedAt` is when the page asked for its notes (`performance.now`).
 * Returns what ends it.
 */
export function hearLive(address: string, askedAt: number, heard: Heard): () => void {
  let place = ''
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let polls = 0
  let over = false

  const here = () => `${address}&${place ? `after=${place}` : `age=${Math.ceil(performance.now() - askedAt)}`}`

  const close = () => {
    source?.close()
    source = undefined
    clearTimeout(timer)
  }

  const later = (milliseconds: number, next: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(next, milliseconds)
  }

  const reopen = () => {
    close()
    listen()
  }

  const listen = () => {
    if (over || document.hidden) return
    const own = new EventSource(here())
    source = own
    later(silenceMilliseconds, reopen)
    const on = (type: string, act: (data: string) => void) =>
      own.addEventListener(type, ({ data, lastEventId }) => {
        failures = 0
        place = lastEventId || place
        later(silenceMilliseconds, reopen)
        act(data)
      })
    on('beat', () => undefined)
    on('notes', (data) => heard.news(JSON.parse(data) as NotesNews))
    on('again', () => heard.again())
    on('here', (data) => heard.here(JSON.parse(data) as Here))
    own.addEventListener('error', () => {
      failures += 1
      if (own.readyState !== EventSource.CLOSED && failures < failuresAtMost) return
      close()
      heard.here(null)
      polls = 0
      void poll()
    })
  }

  const poll = async () => {
    if (over || document.hidden) return
    const answer = await fetch(here(), { headers: { accept: 'application/json' } }).catch(() => null)
    if (over) return
    if (answer && [400, 404, 410].includes(answer.status)) return
    if (answer?.ok) {
      const { place: next, news } = (await answer.json()) as Poll
      place = next
      if (news) heard.news(news)
      else heard.again()
    }
    polls += 1
    const asked = Number(answer?.headers.get('retry-after') ?? 0) * 1000
    const wait = Math.min(longestWait, firstWait * 1.5 ** polls) * (0.8 + Math.random() * 0.4)
    later(Math.max(asked, wait), answer?.ok && polls % pollsBetween === 0 ? reopen : poll)
  }

  const seen = () => {
    if (document.hidden) close()
    else if (!source) reopen()
  }

  const left = () => close()

  listen()
  document.addEventListener('visibilitychange', seen)
  addEventListener('pagehide', left)
  return () => {
    over = true
    close()
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('pagehide', left)
  }
}
