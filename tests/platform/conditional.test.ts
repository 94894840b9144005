import { expect, test } from 'vitest'
import { isUnmodified } from '@/lib/platform/cache/conditional'

const answer = { etag: 'W/"log-7"', 'last-modified': 'Thu, 27 Feb 2025 09:00:00 GMT' }

test.each([
  ['the same tag', { 'if-none-match': '"log-7"' }, true],
  ['one of several, weak', { 'if-none-match': '"log-6", W/"log-7"' }, true],
  ['any tag', { 'if-none-match': '*' }, true],
  ['an older tag', { 'if-none-match': '"log-6"' }, false],
  [
    'an older tag, though the date is right',
    { 'if-none-match': '"log-6"', 'if-modified-since': 'Fri, 28 Feb 2025 09:00:00 GMT' },
    false,
  ],
  ['the same date', { 'if-modified-since': 'Thu, 27 Feb 2025 09:00:00 GMT' }, true],
  ['an earlier date', { 'if-modified-since': 'Wed, 26 Feb 2025 09:00:00 GMT' }, false],
  ['no date at all', { 'if-modified-since': 'yesterday' }, false],
  ['nothing', {}, false],
])('%s', (_, asked, expected) => {
  expect(isUnmodified(asked, answer)).toBe(expected)
})
