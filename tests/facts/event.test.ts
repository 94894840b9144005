import { expect, test } from 'vitest'
import { hasPassed, isAhead } from '@/lib/facts/event'
import { today } from '@/lib/facts/today'

test.each([
  ['2025-04-13', '2025-04-12', false],
  ['2025-04-13', '2025-04-13', false],
  ['2025-04-13', '2025-04-14', true],
  ['2025-03-31', '2025-03-31', false],
  [null, '2099-01-01', false],
])('a date that ends on %s has passed on %s: %s', (endsOn, day, passed) => {
  expect(hasPassed({ endsOn }, day)).toBe(passed)
})

test('only a day whose outcome is open can still change what is said of it by coming', () => {
  const event = { endsOn: '2025-04-13', status: 'scheduled', hasPassed: false } as const
  expect(isAhead(event)).toBe(true)
  expect(isAhead({ ...event, status: 'held' })).toBe(false)
  expect(isAhead({ ...event, hasPassed: true })).toBe(false)
  expect(isAhead({ ...event, endsOn: null })).toBe(false)
})

test('a day turns at midnight in UTC', () => {
  expect(today(new Date('2025-04-13T23:59:59.999Z'))).toBe('2025-04-13')
  expect(today(new Date('2025-04-14T00:00:00Z'))).toBe('2025-04-14')
})
