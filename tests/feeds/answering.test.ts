import { expect, test } from 'vitest'
import { answerWith } from '@/lib/feeds/answer'

const written = {
  body: '<feed/>',
  contentType: 'application/xml; charset=utf-8',
  language: 'en' as const,
  etag: '"abc"',
  modifiedAt: '2025-03-02T09:00:00.500Z',
}
const modified = 'Sun, 02 Mar 2025 09:00:00 GMT'

test('a feed is answered whole, for any cache to keep', async () => {
  const response = answerWith(written, new Headers())
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<feed/>')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    ...{ etag: '"abc"', 'last-modified': modified, vary: 'accept-encoding' },
    'cache-control': 'public, max-age=300, stale-while-revalidate=3600',
  })
})

test.each([
  [{ 'if-none-match': '"abc"' }, 304],
  [{ 'if-none-match': 'W/"abc"' }, 304],
  [{ 'if-none-match': '"x", "abc"' }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-none-match': '"x"' }, 200],
  [{ 'if-modified-since': modified }, 304],
  [{ 'if-modified-since': 'Sun, 02 Mar 2025 08:59:59 GMT' }, 200],
  [{ 'if-modified-since': 'yesterday' }, 200],
  [{ 'if-none-match': '"x"', 'if-modified-since': modified }, 200],
])('asked with %j the answer is %i', (headers, status) => {
  expect(answerWith(written, new Headers(headers as Record<string, string>)).status).toBe(status)
})

test('a 304 has no body and repeats what caches go by', async () => {
  const response = answerWith(written, new Headers({ 'if-none-match': '"abc"' }))
  expect(await response.text()).toBe('')
  for (const name of ['etag', 'cache-control', 'vary', 'last-modified'])
    expect(response.headers.get(name)).not.toBeNull()
})

test('what is not there is a 404 that no cache keeps', () => {
  const response = answerWith(null, new Headers())
  expect(response.status).toBe(404)
  expect(response.headers.get('cache-control')).toBe('no-store')
})
