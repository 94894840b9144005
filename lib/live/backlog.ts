import type { NoteChange } from './change'

type Entry = { number: number; at: number; briefingId: string; changes: NoteChange[] | null }

const keptAtMost = 5_000

/** What was heard lately, so that a reader who was away for a moment gets what they missed. Numbers are good for one process. */
export class Backlog {
  private readonly entries: Entry[] = []
  private count = 0
  /** Since when nothing was missed, in milliseconds. */
  private since = Number.POSITIVE_INFINITY

  constructor(private readonly process: string) {}

  /** Begins anew: from now on everything is heard; what was said before may have been missed. */
  begin(now: number) {
    this.since = now
    this.entries.length = 0
    this.count += 1
  }

  add(briefingId: string, changes: NoteChange[] | null, now: number) {
    this.count += 1
    this.entries.push({ number: this.count, at: now, briefingId, changes })
    if (this.entries.length <= keptAtMost) return
    const dropped = this.entries.shift()
    if (dropped) this.since = dropped.at + 1
  }

  /** The name of this moment, from which somebody can go on later. */
  get place(): string {
    return `${this.process}-${this.count}`
  }

  /** The changes of a briefing after a place, or in the last milliseconds; null when they are not known, or too many to name. */
  after(from: { place: string } | { at: number }, briefingId: string): NoteChange[] | null {
    const begun = this.beginOf(from)
    if (begun === null) return null
    const missed = this.entries.filter((entry) => entry.briefingId === briefingId && begun(entry))
    if (missed.some(({ changes }) => changes === null)) return null
    return missed.flatMap(({ changes }) => changes ?? [])
  }

  private beginOf(from: { place: string } | { at: number }): ((entry: Entry) => boolean) | null {
    if ('at' in from) return from.at >= this.since ? (entry) => entry.at >= from.at : null
    const number = from.place.startsWith(`${this.process}-`)
      ? Number(from.place.slice(this.process.length + 1))
      : Number.NaN
    const oldest = (this.entries[0]?.number ?? this.count + 1) - 1
    if (!Number.isInteger(number) || number > this.count || number < oldest) return null
    return (entry) => entry.number > number
  }
}
