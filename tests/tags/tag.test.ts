import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from '@/lib/platform/untrusted'
import { TagName, TagNames, TypedTagNames } from '@/lib/tags/schema'
import { tagKey } from '@/lib/tags/tag'

test.each([
  ['  Russian   Oil ', 'russian oil'],
  ['Año Nuevo', 'año nuevo'],
  ['An\u0303o', 'año'],
  ['НЕФТЬ', 'нефть'],
  ['❤\uFE0F', '❤'],
])('%j and its folded form %j are one tag', (name, key) => {
  expect(tagKey(parse(TagName, name))).toBe(key)
})

test.each([
  '',
  '   ',
  '..',
  'a\u200Bb',
  'a\u202Eb',
  '\u200F',
  'a\u0000',
  '\uD800',
  'x'.repeat(61),
  '\uFE0F',
  'a\u2066b',
  'a\u00ADb',
])('%j is no tag', (name) => {
  expect(() => parse(TagName, name)).toThrow(/invalid/)
})

test('tags of one note are counted once however they are spelled, and are at most twenty', () => {
  expect(parse(TagNames, ['Oil', 'oil', 'OIL ', 'gas'])).toEqual(['Oil', 'gas'])
  expect(() =>
    parse(
      TagNames,
      Array.from({ length: 21 }, (_, n) => `tag ${n}`),
    ),
  ).toThrow(/invalid/)
})

test('names typed in one field are split at the commas', () => {
  expect(parse(TypedTagNames, 'oil, Gas ,, trade with Cuba,')).toEqual(['oil', 'Gas', 'trade with Cuba'])
})

test('folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(tagKey(tagKey(name))).toBe(tagKey(name))
    }),
  )
})
