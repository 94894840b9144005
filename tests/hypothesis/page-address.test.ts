import { describe, expect, test } from 'vitest'
import { accountOf, userIdIn } from '@/lib/hypothesis/account-id'
import { addressOfPage, briefingPageAt } from '@/lib/hypothesis/page-address'

const origin = 'https://briefings.example.org'
const page = { slug: 'bananas-are-full', locale: 'en', number: null }

describe('the briefing at an address', () => {
  test.each([
    ['/briefings/bananas-are-full', page],
    ['/briefings/bananas-are-full/', page],
    ['/briefings/bananas-are-full?utm=x&', page],
    ['/briefings/bananas-are-full#b-quay', page],
    ['/briefings/bananas-are-full/?#', page],
    ['/en/briefings/bananas-are-full', page],
    ['/ru/briefings/bananas-are-full/', { ...page, locale: 'ru' }],
    ['/briefings/bananas-are-full/revisions/2', { ...page, number: 2 }],
    ['/es/briefings/bananas-are-full/revisions/12/?x=1#y', { ...page, locale: 'es', number: 12 }],
  ])('is found however it is written: %s', (path, found) => {
    expect(briefingPageAt(origin + path, origin)).toEqual(found)
    expect(briefingPageAt(`http://briefings.example.org${path}`, origin)).toEqual(found)
  })

  test.each([
    'https://elsewhere.example/briefings/bananas-are-full',
    'https://briefings.example.org.evil.example/briefings/bananas-are-full',
    'https://briefings.example.org:8443/briefings/bananas-are-full',
    `${origin}/`,
    `${origin}/topics/bananas`,
    `${origin}/briefings`,
    `${origin}/briefings/Bananas`,
    `${origin}/briefings/a/b/c`,
    `${origin}/briefings/bananas-are-full/revisions`,
    `${origin}/briefings/bananas-are-full/revisions/0`,
    `${origin}/briefings/bananas-are-full/revisions/1e3`,
    'urn:x-pdf:1234',
    'javascript:alert(1)',
    'bananas',
    '',
  ])('is none for %s', (address) => {
    expect(briefingPageAt(address, origin)).toBeNull()
  })

  test('leads back to one address', () => {
    const addresses = ['/briefings/tides', '/es/briefings/tides', '/ru/briefings/tides/revisions/3'].map(
      (p) => origin + p,
    )
    for (const address of addresses) expect(addressOfPage(briefingPageAt(address, origin)!, origin)).toBe(address)
  })
})

describe('an account', () => {
  const id = '01a20a6e-e17d-76c5-ab15-c522256f631a'

  test('stands for one reader and leads back to them, with or without its host', () => {
    const account = accountOf(id, origin)
    expect(account).toBe('acct:01a20a6ee17d76c5ab15c522256f631a@briefings.example.org')
    expect(userIdIn(account, origin)).toBe(id)
    expect(userIdIn('01a20a6ee17d76c5ab15c522256f631a', origin)).toBe(id)
  })

  test.each([
    'acct:ada@briefings.example.org',
    'acct:01a20a6ee17d76c5ab15c522256f631a@elsewhere.example',
    'acct:',
    '',
    'x',
  ])('is nobody of this site: %s', (account) => expect(userIdIn(account, origin)).toBeNull())
})
