import { expect, test } from 'vitest'
import { pressedKey } from '@/components/ui/pressed-key'

test.each([
  ['n', 'KeyN', 'n'],
  ['т', 'KeyN', 'n'],
  ['Р', 'KeyH', 'h'],
  ['ñ', 'Semicolon', 'ñ'],
  ['?', 'Digit7', '?'],
  ['Escape', 'Escape', 'Escape'],
  // A Latin layout is taken at its word, wherever the letter lies.
  ['n', 'KeyL', 'n'],
])('%s on %s is %s', (key, code, meant) => {
  expect(pressedKey({ key, code })).toBe(meant)
})
