import type { TopicSummary } from '@/lib/topics/topic'

/** A topic in which something has happened lately. `weeks` counts its changes in each of the last eight weeks, oldest first. */
export type MovingTopic = { topic: TopicSummary; briefings: number; changes: number; score: number; weeks: number[] }

export const weeksCounted = 8

const halfLifeDays = 7
const weights = { minor: 0.25, normal: 1, major: 2 } as const
const dayMilliseconds = 86_400_000

export type Movement = { at: Date; significance: keyof typeof weights }

/**
 * How much a topic moves: each change counts by its significance (minor ¼, normal 1, major 2) and halves every seven days
 * before `now`, the instant of the newest change in the whole log: so an old archive still has topics that moved last.
 */
export function movementScore(movements: Movement[], now: Date): number {
  return movements.reduce((sum, { at, significance }) => {
    const days = Math.max(0, now.getTime() - at.getTime()) / dayMilliseconds
    return sum + weights[significance] * 0.5 ** (days / halfLifeDays)
  }, 0)
}

/** Changes a week over the last eight weeks before `now`, oldest first. */
export function changesByWeek(movements: Movement[], now: Date): number[] {
  const weeks = Array.from({ length: weeksCounted }, () => 0)
  for (const { at } of movements) {
    const week = Math.floor((now.getTime() - at.getTime()) / (7 * dayMilliseconds))
    const place = weeksCounted - 1 - Math.max(0, week)
    if (place >= 0) weeks[place] = (weeks[place] ?? 0) + 1
  }
  return weeks
}
