import pg from 'pg'
import { environment } from './env'

const retryMilliseconds = 500

type Hearing = {
  /** One notification's payload. */
  heard: (payload: string) => void
  /** Called whenever it listens again, the first time included: what was said before that is lost. */
  listening: () => void
}

/** Listens to a channel of the database on one connection of its own, again after every break. Returns what stops it. */
export function listenTo(channel: string, { heard, listening }: Hearing): () => void {
  let stopped = false
  let client: pg.Client | undefined
  const connect = async () => {
    const own = new pg.Client({ connectionString: environment().DATABASE_URL, keepAlive: true })
    client = own
    let over = false
    const again = () => {
      if (over) return
      over = true
      own.end().catch(() => undefined)
      if (!stopped) setTimeout(connect, retryMilliseconds).unref()
    }
    own.on('error', again)
    own.on('end', again)
    own.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await own.connect()
      await own.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      if (!over && !stopped) listening()
    } catch {
      again()
    }
  }
  void connect()
  return () => {
    stopped = true
    client?.end().catch(() => undefined)
  }
}
