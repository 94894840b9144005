import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cameFrom } from '@/lib/accounts/came-from'
import { safeNext } from '@/lib/accounts/safe-next'

describe('where one goes after signing in', () => {
  test.each(['/', '/briefings/bananas-and-quotas', '/es/briefings/x?from=search#b-k3', '/search?q=Holgu%C3%ADn'])(
    'is the page %s of this site',
    (path) => {
      expect(safeNext(path)).toBe(path)
    },
  )

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://evil.example',
    'https:evil.example',
    'javascript:alert(1)',
    'evil.example',
    '/\u0000',
    ' /briefings',
    '/api/v1/account/sign-out',
    '/_next/image',
    '',
    undefined,
    ['/briefings'],
    `/${'x'.repeat(3000)}`,
  ])('is never %j', (wanted) => {
    expect(safeNext(wanted, '/settings')).toBe('/settings')
  })

  test('is this site whatever is asked for', () => {
    const piece = fc.constantFrom('/', '\\', '.', ':', '@', 'evil.example', 'https', '%2f', '?', '#', '\t', ' ', 'a')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const next = safeNext(pieces.join(''))
        return new URL(next, 'https://puente.example/sign-in').origin === 'https://puente.example'
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('where a reader came from', () => {
  const from = (referer: string) => cameFrom(new Headers({ host: 'puente.example', referer }))

  test('is a page of this site', () => {
    expect(from('https://puente.example/es/topics/ecuador?page=2')).toBe('/es/topics/ecuador?page=2')
  })

  test.each([
    'https://evil.example/briefings',
    'https://puente.example/sign-up',
    'https://puente.example/ru/link/abc',
    'nonsense',
    '',
  ])('is not %j', (referer) => expect(from(referer)).toBe(''))
})
