import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from '@/lib/annotations/note-changes'

test('a changed word is shown beside what it was', () => {
  expect(wordChanges('The Niva was sold.', 'The Niva is sold.')).toEqual([
    { kind: 'same', text: 'The Niva ' },
    { kind: 'removed', text: 'was' },
    { kind: 'added', text: 'is' },
    { kind: 'same', text: ' sold.' },
  ])
})

test('both texts can be read from it, to the letter', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const without = (kind: string) =>
        wordChanges(before, after)
          .filter((stretch) => stretch.kind !== kind)
          .map(({ text }) => text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('two long texts with nothing in common are told apart without holding the server', () => {
  const text = (letter: string) => Array.from({ length: 2_000 }, (_, n) => `${letter}${n}`).join(' ')
  const from = performance.now()
  wordChanges(text('a'), text('b'))
  expect(performance.now() - from).toBeLessThan(1_000)
})
