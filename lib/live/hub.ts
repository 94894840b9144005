import { randomUUID } from 'node:crypto'
import type { AnnotatedRevision } from '@/lib/annotations/queries'
import { draining } from '@/lib/platform/draining'
import { listenTo } from '@/lib/platform/listening'
import { loggedError } from '@/lib/platform/log'
import { Problem } from '@/lib/platform/problem'
import { Backlog } from './backlog'
import { heardIn, type NoteChange } from './change'
import { forgetStaleSigns, type Sign, showSigns, takeSigns } from './commands'
import { beatSeconds, type Here, type NotesNews } from './event'
import { newsFor } from './news'
import { groupmates, presentOn, sessionsOver } from './queries'
import { type Stream, Streams } from './streams'

/** From where somebody goes on: the place of the last event they had, or the moment their page asked for its notes. */
export type From = { place: string } | { at: number }

type Delivery = { changes: NoteChange[] | null; to?: Stream }

const hereMilliseconds = 250
const patienceMilliseconds = 5_000

const unavailable = () => new Problem('unavailable', 'unavailable', { retryAfterSeconds: 5 })

const signOf = ({ id, on, readerId }: Stream): Sign => ({ streamId: id, briefingId: on.briefingId, readerId })

/** All open streams of this process, the one connection on which it hears of changes, and who is sent what of them. */
class Hub {
  private readonly streams = new Streams()
  private readonly backlog = new Backlog(randomUUID().slice(0, 8))
  private readonly deliveries = new Map<string, Delivery[]>()
  private readonly counting = new Set<string>()
  private listening: Promise<void> | undefined

  private listen(): Promise<void> {
    this.listening ??= new Promise((resolve) => {
      const stop = listenTo('live', {
        heard: (payload) => this.hear(payload),
        listening: () => {
          this.backlog.begin(Date.now())
          for (const stream of this.streams.all()) stream.send({ type: 'again' }, this.placeOn(stream.on.briefingId))
          this.review().catch((error: unknown) => loggedError('live_failed', error))
          resolve()
        },
      })
      const beats = setInterval(() => void this.beat(), beatSeconds * 1000)
      beats.unref()
      draining().addEventListener('abort', () => {
        stop()
        clearInterval(beats)
        for (const stream of this.streams.all()) stream.end()
      })
    })
    return this.listening
  }

  /** Resolves once every change is heard. Throws Problem `unavailable` when the database does not answer. */
  private async heardSince(): Promise<void> {
    let late: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_, reject) => {
      late = setTimeout(() => reject(unavailable()), patienceMilliseconds)
    })
    await Promise.race([this.listen(), tooLate]).finally(() => clearTimeout(late))
  }

  /** The place from which somebody can go on; none while changes are on their way, which would be taken for received. */
  private placeOn(briefingId: string): string | undefined {
    return this.deliveries.has(briefingId) ? undefined : this.backlog.place
  }

  private hear(payload: string) {
    const heard = heardIn(payload)
    if (!heard) return
    if ('here' in heard) this.countSoon(heard.here)
    else if ('session' in heard) {
      for (const stream of this.streams.all()) if (stream.sessionId === heard.session) stream.end()
    } else if ('members' in heard) {
      const left = new Set(heard.members)
      for (const stream of this.streams.all()) {
        if (stream.readerId && left.has(stream.readerId)) stream.send({ type: 'again' })
      }
    } else {
      this.backlog.add(heard.briefing, heard.notes, Date.now())
      this.deliver(heard.briefing, { changes: heard.notes })
    }
  }

  // One at a time for each briefing, so that nothing older overtakes what is newer; what comes meanwhile goes together.
  private deliver(briefingId: string, delivery: Delivery) {
    const waiting = this.deliveries.get(briefingId)
    if (waiting) {
      waiting.push(delivery)
      return
    }
    this.deliveries.set(briefingId, [delivery])
    void this.work(briefingId)
  }

  private async work(briefingId: string) {
    for (;;) {
      const batch = this.deliveries.get(briefingId)?.splice(0) ?? []
      if (batch.length === 0) break
      const { place } = this.backlog
      const streams = this.streams.on(briefingId)
      try {
        await this.send(streams, batch, place)
      } catch (error) {
        loggedError('live_failed', error)
        for (const stream of streams) stream.end()
      }
    }
    this.deliveries.delete(briefingId)
  }

  private async send(streams: readonly Stream[], batch: readonly Delivery[], place: string) {
    const lost = batch.some(({ changes, to }) => changes === null && !to)
    if (lost) {
      for (const stream of streams) stream.send({ type: 'again' }, place)
      return
    }
    const common = batch.flatMap(({ changes, to }) => (to ? [] : (changes ?? [])))
    const targets: [readonly Stream[], NoteChange[]][] = [[streams, common]]
    for (const { to, changes } of batch) if (to && changes) targets.push([[to], changes])
    for (const [some, changes] of targets) {
      if (changes.length === 0) continue
      for (const [stream, news] of await newsFor(some, changes)) {
        if (news.notes.length + news.gone.length > 0) stream.send({ type: 'notes', ...news }, place)
      }
    }
  }

  /** Joins a stream; what it missed since `from` comes first. Throws Problem `too_many` or `unavailable`. */
  async join(stream: Stream, from: From): Promise<void> {
    if (draining().aborted) throw unavailable()
    await this.heardSince()
    this.streams.add(stream)
    const { briefingId } = stream.on
    const missed = this.backlog.after(from, briefingId)
    if (missed && missed.length > 0) this.deliver(briefingId, { changes: missed, to: stream })
    stream.send(missed ? { type: 'beat' } : { type: 'again' }, this.placeOn(briefingId))
    if (stream.isCounted) await showSigns([signOf(stream)], true)
    // It may have gone while it was noted.
    if (stream.isCounted && !this.streams.on(briefingId).includes(stream)) await takeSigns([signOf(stream)])
  }

  async leave(stream: Stream): Promise<void> {
    if (this.streams.remove(stream) && stream.isCounted) await takeSigns([signOf(stream)])
  }

  /** What somebody missed since `from`, for who asks now and then instead of staying; `news` is null when it is not known. */
  async missed(readerId: string | null, on: AnnotatedRevision, from: From) {
    await this.heardSince()
    const { place } = this.backlog
    const changes = this.backlog.after(from, on.briefingId)
    const asker = { readerId, on }
    const nothing: NotesNews = { notes: [], gone: [] }
    return { place, news: changes && ((await newsFor([asker], changes)).get(asker) ?? nothing) }
  }

  private countSoon(briefingId: string) {
    if (this.counting.has(briefingId) || this.streams.on(briefingId).length === 0) return
    this.counting.add(briefingId)
    setTimeout(() => {
      this.counting.delete(briefingId)
      this.count(briefingId).catch((error: unknown) => loggedError('live_failed', error))
    }, hereMilliseconds)
  }

  private async count(briefingId: string) {
    const streams = this.streams.on(briefingId).filter(({ isCounted }) => isCounted)
    if (streams.length === 0) return
    const present = await presentOn(briefingId)
    const viewers = new Set(present.map(({ viewer }) => viewer))
    const names = await groupmates(present.flatMap(({ viewer, isReader }) => (isReader ? viewer : [])))
    for (const stream of streams) {
      const self = viewers.has(stream.readerId ?? stream.id) ? 1 : 0
      const here: Here = { others: viewers.size - self, names: names.get(stream.readerId ?? '') ?? [] }
      stream.send({ type: 'here', ...here })
    }
  }

  private async beat() {
    const streams = this.streams.all()
    if (streams.length === 0) return
    for (const stream of streams) stream.send({ type: 'beat' }, this.placeOn(stream.on.briefingId))
    try {
      await showSigns(streams.filter(({ isCounted }) => isCounted).map(signOf))
      await forgetStaleSigns()
      await this.review()
    } catch (error) {
      loggedError('live_failed', error)
    }
  }

  /** Ends the streams of sessions that are over: of those that ran out, or were revoked while nothing was heard. */
  private async review() {
    const streams = this.streams.all()
    const over = await sessionsOver(streams.flatMap(({ sessionId }) => sessionId ?? []))
    for (const stream of streams) if (stream.sessionId && over.has(stream.sessionId)) stream.end()
  }
}

const shared = globalThis as typeof globalThis & { puenteLive?: Hub }

/** The one hub of this process, however often Next loads this file. */
export function hub(): Hub {
  shared.puenteLive ??= new Hub()
  return shared.puenteLive
}
