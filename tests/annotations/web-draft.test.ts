import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passageBetween, publishedText, wordsAt } from '@/lib/annotations/passage'
import { preferenceIn, seenVersion } from '@/lib/annotations/protocol'
import { pointedAt, readWebAnnotation } from '@/lib/annotations/web-draft'
import { block } from './blocks'

const text = publishedText([
  block('p1', 'AvtoVAZ once sold the Niva in Quito, and wants to sell it there again.'),
  block('p2', 'The Niva 🚙 is not the Lada.'),
])

const source = 'https://puente.example/briefings/lada'
const model = (selector: unknown, more: Record<string, unknown> = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  target: { source, selector },
  ...more,
})
const quote = (exact: string, more = {}) => ({ type: 'TextQuoteSelector', exact, ...more })
const within = (key: string, refinedBy: unknown) => ({ type: 'FragmentSelector', value: `b-${key}`, refinedBy })
const point = (selector: unknown) => pointedAt(readWebAnnotation(model(selector)), text)

describe('selectors point at words', () => {
  test('by their quote, their place or both', () => {
    const place = { startKey: 'p2', start: 4, endKey: 'p2', end: 8, quote: 'Niva' }
    expect(point(within('p2', quote('Niva')))).toEqual(place)
    expect(point(within('p2', { type: 'TextPositionSelector', start: 4, end: 8 }))).toEqual(place)
    expect(point(within('p2', [quote('Niva'), { type: 'TextPositionSelector', start: 4, end: 8 }]))).toEqual(place)
    expect(point(quote('Niva', { suffix: ' 🚙' }))).toEqual(place)
    expect(point([{ type: 'XPathSelector', value: '/html' }, quote('the Lada')])).toMatchObject({ startKey: 'p2' })
  })

  test('a place whose words are others is not believed, the quote is', () => {
    const bent = within('p2', [quote('Lada'), { type: 'TextPositionSelector', start: 4, end: 8 }])
    expect(point(bent)).toMatchObject({ quote: 'Lada', start: 23 })
  })

  test.each([
    ['words that are not there', quote('Moskvich'), 'conflict'],
    ['words of another paragraph', within('p2', quote('Quito')), 'conflict'],
    ['a paragraph that is not there', within('p9', quote('Niva')), 'conflict'],
    ['a place beyond the text', within('p1', { type: 'TextPositionSelector', start: 4, end: 900 }), 'conflict'],
    ['a place that crosses nothing', within('p1', { type: 'TextPositionSelector', start: 4, end: 4 }), 'conflict'],
    ['words that stand twice', quote('Niva'), 'unprocessable'],
    ['only selectors that nobody knows', { type: 'SvgSelector', value: '<svg/>' }, 'unprocessable'],
    ['a paragraph without words', { type: 'FragmentSelector', value: 'b-p1' }, 'unprocessable'],
  ])('%s: %s is refused', (_, selector, kind) => {
    expect(() => point(selector)).toThrow(expect.objectContaining({ kind }))
  })

  test('whatever they are, the passage has the words it says', () => {
    const any = fc.integer({ min: 0, max: text.text.length })
    fc.assert(
      fc.property(any, any, (a, b) => {
        const passage = passageBetween(text, Math.min(a, b), Math.max(a, b))
        const words = passage && wordsAt(text, passage)
        if (!words) return
        try {
          const found = point(quote(words))
          expect(wordsAt(text, found)).toBe(found.quote)
          expect(found.quote).toBe(words)
        } catch (error) {
          expect(error).toMatchObject({ kind: 'unprocessable' })
        }
      }),
    )
  })
})

test('bodies are words and tags', () => {
  const body = [
    { type: 'TextualBody', value: 'One.' },
    'Two.',
    { type: 'TextualBody', value: 'cars', purpose: 'tagging' },
  ]
  expect(readWebAnnotation(model(quote('Niva'), { body }))).toMatchObject({ body: 'One.\n\nTwo.', tags: ['cars'] })
  expect(readWebAnnotation(model(quote('Niva'), { bodyValue: 'Three.' })).body).toBe('Three.')
})

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['another context', model(quote('x'), { '@context': 'http://schema.org' })],
  ['another type', model(quote('x'), { type: 'Note' })],
  ['no target', { ...model(quote('x')), target: undefined }],
  ['a source that is no address', { ...model(quote('x')), target: { source: 'here', selector: quote('x') } }],
  ['a prefix of a megabyte', model(quote('Niva', { prefix: 'x'.repeat(1_000_000) }))],
  ['a body too long', model(quote('x'), { bodyValue: 'x'.repeat(10_001) })],
  ['a body of control characters', model(quote('x'), { bodyValue: 'right \u202E to left' })],
  ['a hundred selectors', model(Array.from({ length: 100 }, () => quote('x')))],
])('%s is refused', (_, sent) => {
  expect(() => pointedAt(readWebAnnotation(sent), text)).toThrow(
    expect.objectContaining({ kind: expect.stringMatching(/^(?:invalid|unprocessable)$/) }),
  )
})

test.each([
  [null, 'descriptions', null],
  ['return=minimal', 'descriptions', null],
  [
    'return=representation;include="http://www.w3.org/ns/ldp#PreferMinimalContainer"',
    'nothing',
    'return=representation',
  ],
  ['return=representation; include="http://www.w3.org/ns/oa#PreferContainedIRIs"', 'iris', 'return=representation'],
  [
    'respond-async, return=representation;include="http://www.w3.org/ns/oa#PreferContainedDescriptions"',
    'descriptions',
    'return=representation',
  ],
])('a client that prefers %s is shown %s', (header, shows, applied) => {
  expect(preferenceIn(header)).toEqual({ shows, applied })
})

test('If-Match names a version, any, or is missed', () => {
  const seen = (value?: string) => seenVersion(new Headers(value === undefined ? {} : { 'if-match': value }))
  expect(seen('"2025-03-01T09:00:00.000Z"')).toBe('2025-03-01T09:00:00.000Z')
  expect(seen('*')).toBeUndefined()
  expect(() => seen()).toThrow(expect.objectContaining({ kind: 'unconditional' }))
  for (const other of ['"abc"', 'W/"2025-03-01T09:00:00.000Z"', '2025']) {
    expect(() => seen(other)).toThrow(expect.objectContaining({ kind: 'stale' }))
  }
})
