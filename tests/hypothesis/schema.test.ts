import { expect, test } from 'vitest'
import { ClientDraft, ClientSearch, searchFields } from '@/lib/hypothesis/schema'
import { parse } from '@/lib/platform/untrusted'

const invalid = expect.objectContaining({ kind: 'invalid' })
const uri = 'https://briefings.example.org/briefings/tides'
const quoting = (exact: string) => [{ selector: [{ type: 'TextQuoteSelector', exact }] }]

test.each([
  [{ text: 'x'.repeat(10_001) }],
  [{ uri: 'x'.repeat(2_001) }],
  [{ target: quoting('x'.repeat(5_001)) }],
  [{ tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }],
  [{ references: ['not-an-id'] }],
  [{ group: "' OR true --" }],
  [{ permissions: { read: 'everybody' } }],
  [{ target: quoting('half \uD83C') }],
  [{ text: 'turned \u202E round' }],
])('an annotation of a wrong form is refused: %#', (change) => {
  expect(parse(ClientDraft, { uri, target: quoting('tides') })).toMatchObject({ target: [{ exact: 'tides' }] })
  expect(() => parse(ClientDraft, { uri, target: quoting('tides'), ...change })).toThrow(invalid)
})

test('of what a client sends only its own words are read', () => {
  const selector = [
    { type: 'RangeSelector', startContainer: '/p[1]' },
    { type: 'TextPositionSelector', start: 1, end: 2 },
  ]
  const sent = {
    uri,
    id: 'x',
    user: 'acct:x@y',
    hidden: true,
    target: [{ source: uri, selector }],
    document: { title: 'T' },
  }
  expect(parse(ClientDraft, sent)).toEqual({
    uri,
    text: '',
    tags: [],
    group: '__world__',
    references: [],
    target: [undefined],
  })
})

const search = (query: string) => parse(ClientSearch, searchFields(new URLSearchParams(query)))

test('a search is read as clients write it', () => {
  const query =
    'limit=50&sort=created&order=asc&_separate_replies=false&group=__world__&uri=a&uri=b&url=c&search_after=x'
  expect(search(query)).toMatchObject({
    limit: 50,
    uri: ['a', 'b', 'c'],
    after: 'x',
    repliesApart: false,
    sort: 'created',
  })
  expect(search('')).toMatchObject({ limit: 20, offset: 0, sort: 'updated', order: 'desc', uri: [] })
})

test.each(['limit=201', 'limit=-1', 'offset=9801', 'sort=body', 'order=up', `text=${'x'.repeat(501)}`])(
  'a search that cannot be meant is refused: %s',
  (query) => {
    expect(() => search(query)).toThrow(invalid)
  },
)
