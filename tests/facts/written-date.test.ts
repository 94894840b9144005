import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWrittenDate, writeDate } from '@/lib/facts/written-date'

test.each([
  ['2025-04-13', { startsOn: '2025-04-13', endsOn: '2025-04-13', precision: 'day' }],
  ['2025-02', { startsOn: '2025-02-01', endsOn: '2025-02-28', precision: 'month' }],
  ['2024-02', { startsOn: '2024-02-01', endsOn: '2024-02-29', precision: 'month' }],
  ['2012', { startsOn: '2012-01-01', endsOn: '2012-12-31', precision: 'year' }],
  ['1997–1999', { startsOn: '1997-01-01', endsOn: '1999-12-31', precision: 'range' }],
  ['2025-03-01..2025-03-15', { startsOn: '2025-03-01', endsOn: '2025-03-15', precision: 'range' }],
  ['2025-03 / 2025-05', { startsOn: '2025-03-01', endsOn: '2025-05-31', precision: 'range' }],
  ['  ', { startsOn: null, endsOn: null, precision: 'open' }],
])('reads %j', (text, span) => expect(readWrittenDate(text)).toEqual(span))

test.each([
  'tomorrow',
  '2025-13',
  '2025-02-30',
  '2025-4-1',
  '13.04.2025',
  '1999–1997',
  '2025-04-13T10:00',
  '1..2..3',
  '0025',
])('refuses %j', (text) => expect(readWrittenDate(text)).toBeNull())

const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('what is read is written so that it reads the same', () => {
  const text = fc.oneof(
    day,
    day.map((d) => d.slice(0, 7)),
    day.map((d) => d.slice(0, 4)),
    fc.tuple(day, day).map((d) => d.sort().join('..')),
  )
  fc.assert(
    fc.property(text, (written) => {
      const span = readWrittenDate(written)
      expect(span).not.toBeNull()
      expect(span && readWrittenDate(writeDate(span))).toEqual(span)
    }),
  )
})
