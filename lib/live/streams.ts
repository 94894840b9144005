import type { AnnotatedRevision } from '@/lib/annotations/queries'
import { Problem } from '@/lib/platform/problem'
import type { LiveEvent } from './event'

const ofOnePerson = 8
const fromOneAddress = 40
const inOneProcess = 5_000

/** One open page. `person` is what the cap of streams goes by; `isCounted`, whether others may know that it is read. */
export type Stream = {
  id: string
  on: AnnotatedRevision
  readerId: string | null
  sessionId: string | null
  person: string
  isCounted: boolean
  send: (event: LiveEvent, place?: string) => void
  end: () => void
}

/** The open streams of this process, by briefing. */
export class Streams {
  private readonly byBriefing = new Map<string, Set<Stream>>()
  private readonly byPerson = new Map<string, number>()

  /** Throws Problem `too_many` when a person has too many, `unavailable` when the process does. */
  add(stream: Stream) {
    const { person, readerId, on } = stream
    const count = this.byPerson.get(person) ?? 0
    const sentence = { key: 'too_many', values: { seconds: 60 } }
    if (count >= (readerId ? ofOnePerson : fromOneAddress)) {
      throw new Problem('too_many', sentence, { retryAfterSeconds: 60 })
    }
    if (this.all().length >= inOneProcess) throw new Problem('unavailable', 'unavailable', { retryAfterSeconds: 60 })
    this.byPerson.set(person, count + 1)
    const others = this.byBriefing.get(on.briefingId) ?? new Set()
    this.byBriefing.set(on.briefingId, others.add(stream))
  }

  /** Takes a stream away; false when it is gone already. */
  remove(stream: Stream): boolean {
    const { person, on } = stream
    const others = this.byBriefing.get(on.briefingId)
    if (!others?.delete(stream)) return false
    if (others.size === 0) this.byBriefing.delete(on.briefingId)
    const count = (this.byPerson.get(person) ?? 1) - 1
    if (count > 0) this.byPerson.set(person, count)
    else this.byPerson.delete(person)
    return true
  }

  on(briefingId: string): Stream[] {
    return [...(this.byBriefing.get(briefingId) ?? [])]
  }

  all(): Stream[] {
    return [...this.byBriefing.values()].flatMap((streams) => [...streams])
  }
}
