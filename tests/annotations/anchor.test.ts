import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project } from '@/lib/annotations/anchor'
import { extentOf, type PublishedText, passageBetween, publishedText, wordsAt } from '@/lib/annotations/passage'
import type { CanonicalBlock } from '@/lib/briefings/document'

const block = (key: string, text: string): CanonicalBlock => ({
  key,
  kind: 'paragraph',
  text,
  hash: createHash('sha256').update(text).digest('base64url'),
})

const published = (...blocks: [string, string][]) => publishedText(blocks.map(([key, text]) => block(key, text)))

function noteOn(text: PublishedText, quote: string) {
  const from = text.text.indexOf(quote)
  const passage = passageBetween(text, from, from + quote.length)
  if (!passage) throw new Error(`There is no “${quote}”`)
  return { ...passage, quote }
}

const bananas = published(
  ['a', 'Bananas are the first good that Ecuador sells to Russia.'],
  ['b', 'Deliveries fell by 2.1% in the year of the ban.'],
  ['c', 'The ambassador expects an agreement by the end of 2026.'],
)

describe('where a note stands after a revision', () => {
  test('a paragraph that was left alone keeps its note, also when another was put before it', () => {
    const revised = published(
      ['z', 'New first paragraph.'],
      ...(bananas.blocks.map((b) => [b.key, b.text]) as [string, string][]),
    )
    const note = noteOn(bananas, 'fell by 2.1%')
    expect(project(note, bananas, revised)).toMatchObject({
      status: 'unchanged',
      method: 'same-block',
      passage: { startKey: 'b', start: 11 },
    })
  })

  test('words that stand once follow their sentence into another paragraph', () => {
    const revised = published(['a', 'Ecuador sells flowers.'], ['q', 'It is said that deliveries fell by 2.1% then.'])
    const note = noteOn(bananas, 'fell by 2.1%')
    expect(project(note, bananas, revised)).toMatchObject({
      status: 'moved',
      method: 'only-occurrence',
      passage: { startKey: 'q', start: 27 },
    })
  })

  test('words that shift within their paragraph are unchanged and stand at their new offsets', () => {
    const revised = published(['b', 'In short: deliveries fell by 2.1% in the year of the ban.'])
    expect(project(noteOn(bananas, 'fell by 2.1%'), bananas, revised)).toMatchObject({
      status: 'unchanged',
      passage: { startKey: 'b', start: 21 },
    })
  })

  test.each([
    ['a changed figure', 'Deliveries fell by 3.4% in the year of the ban.'],
    ['a negation', 'Deliveries never fell by 2,1% in the year of the ban.'],
    ['a sentence that is gone', 'Nothing is known.'],
  ])('%s leaves the note without a place, with what its words were', (_, text) => {
    const revised = published(['b', text])
    const note = noteOn(bananas, 'fell by 2.1%')
    expect(project(note, bananas, revised)).toEqual({
      status: 'orphaned',
      passage: null,
      method: 'none',
      was: 'fell by 2.1%',
      now: null,
    })
  })

  test('words that stand twice in a changed text are not guessed', () => {
    const revised = published(['x', 'Ecuador sells.'], ['y', 'Ecuador buys.'])
    expect(project(noteOn(bananas, 'Ecuador'), bananas, revised).status).toBe('orphaned')
  })

  test('a note over two paragraphs is kept while both stay next to each other', () => {
    const note = noteOn(bananas, 'to Russia.\n\nDeliveries fell')
    const apart = published(['a', bananas.blocks[0]!.text], ['n', 'In between.'], ['b', bananas.blocks[1]!.text])
    expect(project(note, bananas, bananas)).toMatchObject({
      status: 'unchanged',
      passage: { startKey: 'a', endKey: 'b' },
    })
    expect(project(note, bananas, apart).status).toBe('orphaned')
  })
})

// Few different letters, so that words repeat, overlap and cross blocks; an emoji counts two units.
const words = fc
  .array(fc.constantFrom('a', 'b', 'ab', ' ', '\n\n', '🍌', '1', 'not '), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''))
const texts = fc
  .uniqueArray(fc.tuple(fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'), words), {
    minLength: 1,
    maxLength: 5,
    selector: ([key]) => key,
  })
  .map((blocks) => publishedText(blocks.map(([key, text]) => block(key, text))))

const annotated = texts.chain((text) =>
  fc.tuple(fc.nat(text.text.length - 1), fc.integer({ min: 1, max: 12 })).map(([from, length]) => {
    const passage = passageBetween(text, from, Math.min(text.text.length, from + length))
    return { text, note: passage && { ...passage, quote: wordsAt(text, passage) as string } }
  }),
)

describe('laws', () => {
  test('a note is never shown on words that differ from its quote', () => {
    let placed = 0
    fc.assert(
      fc.property(annotated, texts, ({ text, note }, revised) => {
        fc.pre(note !== null)
        const { passage, status } = project(note!, text, revised)
        expect(passage === null).toBe(status === 'orphaned')
        if (!passage) return
        placed += 1
        expect(wordsAt(revised, passage)).toBe(note!.quote)
      }),
      { numRuns: 5_000 },
    )
    expect(placed).toBeGreaterThan(100)
  })

  test('on its own text every note stands where it was made', () => {
    fc.assert(
      fc.property(annotated, ({ text, note }) => {
        fc.pre(note !== null)
        const { quote, ...passage } = note!
        expect(project(note!, text, text)).toMatchObject({ status: 'unchanged', passage })
        expect(quote).not.toBe('')
      }),
    )
  })

  test('a passage and its extent are two ways to say the same', () => {
    fc.assert(
      fc.property(annotated, ({ text, note }) => {
        fc.pre(note !== null)
        const extent = extentOf(text, note!)
        expect(extent && passageBetween(text, extent.from, extent.to)).toEqual({
          startKey: note!.startKey,
          start: note!.start,
          endKey: note!.endKey,
          end: note!.end,
        })
      }),
    )
  })
})
