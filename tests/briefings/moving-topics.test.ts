import { expect, test } from 'vitest'
import { changesByWeek, movementScore } from '@/lib/briefings/moving-topics'

const now = new Date('2025-03-30T09:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

test('a change counts by its weight, and half as much a week later', () => {
  expect(movementScore([{ at: now, significance: 'normal' }], now)).toBe(1)
  expect(movementScore([{ at: daysAgo(7), significance: 'normal' }], now)).toBe(0.5)
  expect(movementScore([{ at: now, significance: 'major' }], now)).toBe(2)
  expect(movementScore([{ at: daysAgo(14), significance: 'minor' }], now)).toBe(0.0625)
})

test('a correction today moves a topic more than one publication last week, less than three today', () => {
  const correction = movementScore([{ at: now, significance: 'major' }], now)
  const old = movementScore([{ at: daysAgo(7), significance: 'normal' }], now)
  const busy = movementScore(Array(3).fill({ at: now, significance: 'normal' }), now)
  expect([old, correction, busy]).toEqual([old, correction, busy].toSorted((one, other) => one - other))
})

test('weeks are counted from the newest back, the oldest first', () => {
  const changes = [0, 1, 6.9, 7, 20, 55, 56, 400].map((days) => ({
    at: daysAgo(days),
    significance: 'normal' as const,
  }))
  expect(changesByWeek(changes, now)).toEqual([1, 0, 0, 0, 0, 1, 1, 3])
})
