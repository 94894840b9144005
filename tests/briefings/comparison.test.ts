import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryKeys } from '@/lib/briefings/block-keys'
import { canonicalBlocks } from '@/lib/briefings/canonical'
import { type ComparedPart, compareBlocks, compareWords } from '@/lib/briefings/comparison'
import { paragraphs } from './texts'

const bananas = 'Ecuador ships about a million tonnes of bananas to Russia every year.'
const cocoa = 'Cocoa has room in Russia, where most of it comes from Abidjan.'
const roses = 'Roses need flights that no airline has announced.'

function compared(before: string[], after: string[]) {
  const from = carryKeys([], paragraphs(...before), 1)
  const to = carryKeys(canonicalBlocks(from), paragraphs(...after), 2)
  return compareBlocks(from, to)
}

const side = (parts: ComparedPart[], left: 'added' | 'removed') =>
  parts.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('')

describe('two texts', () => {
  test('that are the same have nothing to show', () => {
    expect(compared([bananas, cocoa], [bananas, cocoa]).map(({ change }) => change)).toEqual(['same', 'same'])
  })

  test('differ in the words that were changed, and only in those', () => {
    const [block] = compared([bananas], [bananas.replace('million', 'billion')])
    expect(block?.change).toBe('changed')
    expect(block?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'million' },
      { kind: 'added', text: 'billion' },
    ])
  })

  test('show what was put in where it stands, and what was taken out where it stood', () => {
    const blocks = compared([bananas, cocoa], [bananas, roses])
    expect(compared([bananas, cocoa, roses], [bananas, roses]).map(({ change }) => change)).toEqual([
      'same',
      'removed',
      'same',
    ])
    expect(blocks[0]?.change).toBe('same')
    expect(compared([bananas, roses], [bananas, cocoa, roses]).map(({ change }) => change)).toEqual([
      'same',
      'added',
      'same',
    ])
  })

  test('call a block moved that stands elsewhere with the same words', () => {
    const changes = compared([bananas, cocoa, roses], [roses, bananas, cocoa]).map(({ change }) => change)
    expect(changes).toEqual(['moved', 'same', 'same'])
  })

  const text = fc.array(fc.constantFrom(bananas, cocoa, roses, 'Full.', 'Flights, and roses.', ''), { maxLength: 9 })

  test('can both be read out of what differs between them', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = compared(before, after)
        const now = blocks.filter(({ change }) => change !== 'removed').map(({ parts }) => side(parts, 'removed'))
        const was = blocks.filter(({ change }) => change !== 'added').map(({ parts }) => side(parts, 'added'))
        expect(now).toEqual(after)
        expect(was.toSorted()).toEqual(before.toSorted())
        if (blocks.every(({ change }) => change !== 'moved' && change !== 'changed')) expect(was).toEqual(before)
      }),
    )
  })

  test('are compared soon, however long they are and however little they share', () => {
    const long = (word: string) => Array.from({ length: 4_000 }, (_, at) => `${word} ${at * 13} ${word}s`)
    const from = carryKeys([], paragraphs(...long('banana')), 1)
    const to = { ...paragraphs(...long('rose').reverse()) }
    const keyed = { ...to, nodes: to.nodes.map((node, at) => ({ ...node, key: `1-${(3_999 - at).toString(36)}` })) }
    const before = performance.now()
    expect(compareBlocks(from, keyed)).toHaveLength(4_000)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})

describe('words', () => {
  test('put together again are either text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (was, now) => {
        const parts = compareWords(was, now)
        expect(side(parts, 'added')).toBe(was)
        expect(side(parts, 'removed')).toBe(now)
      }),
    )
  })

  test.each([
    ['a figure', 'It grew 3.4% in May.', 'It grew 2.1% in May.', 'It grew [-3.4%-][+2.1%+] in May.'],
    [
      'a whole phrase',
      'so he says, in his view.',
      'so she said today.',
      'so [-he says, in his view-][+she said today+].',
    ],
    ['the end of a sentence', 'in his view. He left.', 'in his view, he left.', 'in his view[-. He-][+, he+] left.'],
    [
      'a word that was put in',
      'The bananas are full.',
      'The bananas are nearly full.',
      'The bananas are [+nearly +]full.',
    ],
  ])('that differ in %s are shown whole, what was taken out first', (_, was, now, wanted) => {
    const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] }
    const parts = compareWords(was, now)
    expect(parts.map(({ kind, text }) => marks[kind].join(text)).join('')).toBe(wanted)
  })

  test('of a very long block are shown as replaced', () => {
    const parts = compareWords('a '.repeat(8_000), 'b '.repeat(8_000))
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
