import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, hasHit, hitEnd, hitStart, passageEnd, type Run, runsOf } from '@/lib/search/excerpt'
import { readPlace, writtenPlace } from '@/lib/search/place'
import { SearchForm, sentFields } from '@/lib/search/schema'
import { correctedWords, hasOperators, wordsToCorrect } from '@/lib/search/search-query'

test('a place in the hits survives its way through an address', () => {
  const place = fc.record({
    inTitle: fc.boolean(),
    at: fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
    id: fc.uuid(),
  })
  fc.assert(fc.property(place, (one) => void expect(readPlace(writtenPlace(one))).toEqual(one)))
})

test.each(['', 't_1', 't_1_2', 'x_1_0198c9a5-1f4e-7000-8000-000000000000', 't_9999999999999999_x', '\u0000'])(
  'no place is read from %j',
  (text) => expect(readPlace(text)).toBeNull(),
)

test('the runs of an excerpt hold exactly its words, and hits are what stood between marks', () => {
  const part = fc.record({ text: fc.string({ minLength: 1 }), hit: fc.boolean() })
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const marked = parts.map(({ text, hit }) => (hit ? `${hitStart}${text}${hitEnd}` : text)).join('')
      const runs = runsOf(marked)
      expect(runs.map(({ text }) => text).join('')).toBe(parts.map(({ text }) => text).join(''))
      expect(hasHit(runs)).toBe(parts.some(({ hit }) => hit))
    }),
  )
})

describe('an excerpt', () => {
  const text = 'What is known\n\nThe bananas are full. The cocoa has room.\n\nRoses\n\nThey need flights.'
  const shown = (runs: Run[]) => runs.map(({ text: words }) => words).join('')

  test.each([
    ['of the whole', text, 'What is known · The bananas are full. The cocoa has room. Roses · They need flights.'],
    ['of the beginning', 'What is known\n\nThe bananas', 'What is known · The bananas\u00A0…'],
    ['of the middle', 'bananas are full. The cocoa', '…\u00A0bananas are full. The cocoa\u00A0…'],
    ['of the end, without its full stop', 'Roses\n\nThey need flights', '…\u00A0Roses · They need flights'],
    ['of both ends', `What is known${passageEnd}need flights`, 'What is known … need flights'],
    ['of nothing', '', ''],
  ])('%s says where the text goes on, and keeps a heading apart', (_, marked, wanted) => {
    expect(shown(excerptOf(marked, text.slice(0, 30), text.slice(-30)))).toBe(wanted)
  })

  test('marks what was found in a heading and after it', () => {
    const marked = `${hitStart}Roses${hitEnd}\n\nThey need ${hitStart}flights${hitEnd}`
    expect(excerptOf(marked, text, text).filter(({ hit }) => hit)).toEqual([
      { text: 'Roses', hit: true },
      { text: 'flights', hit: true },
    ])
  })
})

test('markup in an excerpt stays words', () => {
  expect(runsOf(`<b>${hitStart}bananas${hitEnd}</b>`)).toEqual([
    { text: '<b>', hit: false },
    { text: 'bananas', hit: true },
    { text: '</b>', hit: false },
  ])
})

test('only whole words are corrected, and those too short to be told apart are left', () => {
  expect(wordsToCorrect('bannana to the Moskow of 2025')).toEqual(['bannana', 'Moskow'])
  expect(correctedWords('bannana "bannana" bannanas', new Map([['bannana', 'banana']]))).toBe(
    'banana "banana" bannanas',
  )
})

test('phrases and excluded words are told from plain ones', () => {
  expect(hasOperators('bananas from Ecuador')).toBe(false)
  expect(hasOperators('"bananas from Ecuador"')).toBe(true)
  expect(hasOperators('bananas -cocoa')).toBe(true)
})

test('a form with nothing in it asks for nothing; one given twice counts once', () => {
  expect(SearchForm.parse(sentFields({}))).toMatchObject({ q: '', country: '', language: '', after: null })
  expect(SearchForm.parse(sentFields({ q: ['one', 'two'], country: 'ec' }))).toMatchObject({ q: 'one', country: 'EC' })
})

test.each([
  { q: 'x'.repeat(201) },
  { q: 'a\u0000b' },
  { q: '\uD800' },
  { q: '\u202Eabc' },
  { from: '2025-02-30' },
  { from: '2025-03-01', to: '2025-02-01' },
  { country: 'ecuador' },
  { language: 'fr' },
])('a form with %j is refused', (fields) => {
  expect(SearchForm.safeParse(sentFields(fields)).success).toBe(false)
})
