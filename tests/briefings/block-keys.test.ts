import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryKeys } from '@/lib/briefings/block-keys'
import { canonicalBlocks, canonicalText, hashOf } from '@/lib/briefings/canonical'
import type { Document } from '@/lib/briefings/document'
import { becameOf, paragraphs, publishedAfter } from './texts'

const bananas = 'Ecuador ships about a million tonnes of bananas to Russia every year, and the market is full.'
const cocoa = 'Cocoa has room: Russian confectioners buy most of their beans in Abidjan, not in Guayaquil.'
const roses = 'Roses need flights, and no airline has yet said when it would fly from Quito to Moscow.'
const first = publishedAfter([], 1, bananas, cocoa, roses)

describe('the key of a block', () => {
  test('is short, its own and made of the text alone', () => {
    expect(new Set(first.map(({ key }) => key)).size).toBe(3)
    expect(first.every(({ key }) => /^[0-9a-z-]{3,12}$/.test(key))).toBe(true)
    expect(publishedAfter([], 1, bananas, cocoa, roses)).toEqual(first)
  })

  test('stays where the text stays', () => {
    expect(publishedAfter(first, 2, bananas, cocoa, roses)).toEqual(first)
  })

  test('goes with a block that moves', () => {
    const after = publishedAfter(first, 2, roses, bananas, cocoa)
    expect(becameOf(first, after)).toEqual([bananas, cocoa, roses])
  })

  test('survives an edit of its words', () => {
    const edited = cocoa.replace('Abidjan', 'Accra')
    expect(becameOf(first, publishedAfter(first, 2, bananas, edited, roses))).toEqual([bananas, edited, roses])
  })

  test('survives a move and an edit at once', () => {
    const edited = cocoa.replace('Abidjan', 'Accra')
    expect(becameOf(first, publishedAfter(first, 2, edited, roses, bananas))).toEqual([bananas, edited, roses])
  })

  test('goes with the larger part of a block that is split', () => {
    const [small, large] = [
      'Cocoa has room.',
      'Russian confectioners buy most of their beans in Abidjan, not in Guayaquil.',
    ]
    const after = publishedAfter(first, 2, bananas, small, large, roses)
    expect(becameOf(first, after)).toEqual([bananas, large, roses])
  })

  test('of the larger block stays where two are joined', () => {
    const joined = `${cocoa} ${roses}`
    const after = publishedAfter(first, 2, bananas, joined)
    expect(becameOf(first, after).filter((text) => text === joined)).toHaveLength(1)
  })

  test('stays with what stands in its place, a number in a row of others', () => {
    const row = publishedAfter([], 1, '12', '14', '19')
    expect(becameOf(row, publishedAfter(row, 2, '12', '15', '19'))).toEqual(['12', '15', '19'])
  })

  test('of one of several blocks that say the same stays with its neighbours', () => {
    const same = publishedAfter([], 1, 'Abstained.', bananas, 'Abstained.')
    const after = publishedAfter(same, 2, bananas, 'Abstained.')
    expect(becameOf(same, after)).toEqual([undefined, bananas, 'Abstained.'])
  })

  test('is never given again once its block is gone', () => {
    const second = publishedAfter(first, 2, bananas, roses)
    const third = publishedAfter(second, 3, bananas, 'Shrimp is another matter, and another story.', roses)
    const gone = first[1]?.key
    expect(third.map(({ key }) => key)).not.toContain(gone)
  })

  const words = fc.array(fc.constantFrom('bananas', 'cocoa', 'roses', 'Quito', 'full', '12', 'são', 'рынок', ''), {
    maxLength: 12,
  })
  const texts = fc.array(
    words.map((all) => all.join(' ')),
    { maxLength: 12 },
  )

  test('is its own in every text, and the same for the same texts, whatever the revisions', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (revisions) => {
        const publish = () =>
          revisions.reduce<ReturnType<typeof publishedAfter>>(
            (previous, text, at) => publishedAfter(previous, at + 1, ...text),
            [],
          )
        const blocks = publish()
        expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length)
        expect(publish()).toEqual(blocks)
      }),
    )
  })

  test('of a text that is there once before and after always stays', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const earlier = publishedAfter([], 1, ...before)
        const later = publishedAfter(earlier, 2, ...after)
        const only = (text: string, all: string[]) => all.filter((other) => other === text).length === 1
        for (const { key, text } of earlier) {
          if (only(text, before) && only(text, after)) expect(later.find((block) => block.key === key)?.text).toBe(text)
        }
      }),
    )
  })

  test('comes soon, also for a long text of which nothing is left', () => {
    const long = (word: string) =>
      Array.from({ length: 3_000 }, (_, at) => `${word} ${at} ${word} of Guayaquil ${at * 7}`)
    const earlier = publishedAfter([], 1, ...long('bananas'))
    const before = performance.now()
    publishedAfter(earlier, 2, ...long('roses'))
    expect(performance.now() - before).toBeLessThan(1_500)
  })
})

describe('canonical text', () => {
  test('is what is read: records as they are printed, a line break as one, no footnote marks', () => {
    const document: Document = {
      locale: 'en',
      nodes: [
        {
          ...{ type: 'paragraph', key: '' },
          children: [
            { type: 'text', text: 'Ecuador ships ' },
            { type: 'strong', children: [{ type: 'figure', slug: 'f', text: 'about 1 million tonnes' }] },
            { type: 'source', slug: 's', number: 1 },
            { type: 'break' },
            { type: 'link', href: '/', children: [{ type: 'code', text: 'a year' }] },
          ],
        },
        { type: 'votes', slug: 'v' },
        { type: 'quote', children: paragraphs('The market is full.').nodes },
      ],
    }
    const blocks = canonicalBlocks(document)
    expect(canonicalText(blocks)).toBe('Ecuador ships about 1 million tonnes\na year\n\nThe market is full.')
    expect(blocks.map(({ hash }) => hash)).toEqual(blocks.map(({ text }) => hashOf(text)))
  })

  test('has the same hash for the same words and no others', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(hashOf(one) === hashOf(other)).toBe(one === other)
      }),
    )
  })

  test('carries keys into every block, of tables and lists too', () => {
    const [cell, item] = [{ key: '', children: [] }, paragraphs('Roses').nodes]
    const document = carryKeys(
      [],
      {
        locale: 'en',
        nodes: [
          { type: 'table', head: [{ ...cell }, { ...cell }], rows: [[{ ...cell }, { ...cell }]] },
          { type: 'list', ordered: true, start: 3, items: [item] },
        ],
      },
      1,
    )
    expect(canonicalBlocks(document).map(({ kind }) => kind)).toEqual(['cell', 'cell', 'cell', 'cell', 'paragraph'])
    expect(new Set(canonicalBlocks(document).map(({ key }) => key)).size).toBe(5)
  })
})
