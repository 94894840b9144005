import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publishedText, wordsAt } from '@/lib/annotations/passage'
import { canonicalBlocks } from '@/lib/briefings/canonical'
import type { Document, Inline } from '@/lib/briefings/document'
import { quotedPlace, type SeenQuote } from '@/lib/hypothesis/quoted-place'
import { seenText } from '@/lib/hypothesis/seen-text'

const said = (text: string): Inline => ({ type: 'text', text })
const source = (number: number): Inline => ({ type: 'source', slug: 'register', number })

function pageOf(...blocks: (string | Inline[])[]) {
  const nodes = blocks.map((block, index) => ({
    type: 'paragraph' as const,
    key: `p${index + 1}`,
    children: typeof block === 'string' ? [said(block)] : block,
  }))
  const document: Document = { locale: 'en', nodes }
  const published = publishedText(canonicalBlocks(document))
  return { published, seen: seenText(document, published.begins) }
}

function found({ published, seen }: ReturnType<typeof pageOf>, quote: Partial<SeenQuote> & { exact: string }) {
  const place = quotedPlace(published, seen, { prefix: '', suffix: '', ...quote })
  return 'passage' in place ? { words: wordsAt(published, place.passage), ...place.passage } : place.missing
}

describe('a quote', () => {
  const page = pageOf(
    'The packers wait for the captain.',
    'The captain waits for the tide; the packers wait for the ship.',
    [
      said('A clerk'),
      { type: 'break' },
      said('writes the number of boxes'),
      source(1),
      said(' in a book.'),
      source(12),
    ],
  )

  test('is found by its words', () => {
    expect(found(page, { exact: 'waits for the tide' })).toMatchObject({
      words: 'waits for the tide',
      startKey: 'p2',
      start: 12,
    })
  })

  test('is found whatever white space and line breaks the client counted', () => {
    expect(found(page, { exact: 'A clerk writes the\n   number' })).toMatchObject({
      words: 'A clerk\nwrites the number',
    })
  })

  test('is found over a footnote, whose number is none of its words', () => {
    expect(found(page, { exact: 'number of boxes1 in a book.12' })).toMatchObject({
      words: 'number of boxes in a book.',
      startKey: 'p3',
    })
    expect(found(page, { exact: 'boxes', prefix: 'writes the number of ', suffix: '1 in a book.' })).toMatchObject({
      words: 'boxes',
    })
  })

  test('is found over several blocks', () => {
    const exact = 'for the captain.The captain waits'
    expect(found(page, { exact })).toMatchObject({
      words: 'for the captain.\n\nThe captain waits',
      startKey: 'p1',
      endKey: 'p2',
    })
  })

  test('that stands twice is told apart by what is around it', () => {
    expect(found(page, { exact: 'captain', prefix: 'wait for the ', suffix: '.The captain waits for' })).toMatchObject({
      startKey: 'p1',
    })
    expect(
      found(page, { exact: 'captain', prefix: 'for the captain.The ', suffix: ' waits for the tide' }),
    ).toMatchObject({ startKey: 'p2' })
  })

  test('that nothing tells apart is not guessed', () => {
    const twice = pageOf('The tide comes at noon.', 'The tide comes at noon.', 'The tide comes at noon.')
    expect(found(twice, { exact: 'tide comes', prefix: 'The ', suffix: ' at noon.' })).toBe('unclear')
    expect(found(twice, { exact: 'tide comes' })).toBe('unclear')
  })

  test('that is not there is not found, nor in a longer word that happens to hold it', () => {
    expect(found(page, { exact: 'will not wait' })).toBe('nowhere')
    expect(found(page, { exact: 'hip', prefix: 'the leather of a ', suffix: ' was dry' })).toBe('nowhere')
    expect(found(page, { exact: '   \n ' })).toBe('nowhere')
    expect(found(page, { exact: '12', prefix: ' in a book.' })).toBe('nowhere')
  })

  test('may be in any script, with marks and pictures', () => {
    const other = pageOf('Капитан ждёт прилива 🌊, а упаковщики ждут капитана. é', 'שלום לים')
    expect(found(other, { exact: 'прилива 🌊, а' })).toMatchObject({ words: 'прилива 🌊, а' })
    expect(found(other, { exact: 'капитана. e\u0301' })).toMatchObject({ words: 'капитана. é' })
    expect(found(other, { exact: 'לים' })).toMatchObject({ words: 'לים' })
  })

  test('of every place of a text leads back to that place', () => {
    const whole = page.seen.letters
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 60 }), (from, length) => {
        const to = Math.min(whole.length, from + length)
        const quote = {
          exact: whole.slice(from, to),
          prefix: whole.slice(Math.max(0, from - 32), from),
          suffix: whole.slice(to, to + 32),
        }
        const place = quotedPlace(page.published, page.seen, quote)
        const own = page.seen.places.slice(from, to).filter((at) => at >= 0)
        if (own.length === 0) return 'missing' in place
        return (
          'passage' in place &&
          wordsAt(page.published, place.passage)?.replace(/\s/g, '') ===
            own.map((at) => page.published.text[at]).join('')
        )
      }),
    )
  })
})

test('a hostile quote holds nothing up', () => {
  const page = pageOf('a'.repeat(60_000))
  const begun = performance.now()
  expect(found(page, { exact: 'a'.repeat(2_500), prefix: 'a'.repeat(5_000), suffix: 'a'.repeat(5_000) })).toBe(
    'unclear',
  )
  expect(performance.now() - begun).toBeLessThan(400)
})
