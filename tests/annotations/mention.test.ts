import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionSigns, possibleNames } from '@/lib/annotations/mention'

test('a name is the words after the sign, the longest first', () => {
  expect(possibleNames('Ask @Ada Quiroga today.')).toEqual([
    ['ada quiroga today', 'ada quiroga today.', 'ada quiroga', 'ada'],
  ])
  expect(possibleNames('@Ёлка, да')).toEqual([['ёлка']])
  expect(possibleNames("(@D'Arcy)")).toEqual([["d'arcy"]])
})

test('an address or a lone sign mentions nobody', () => {
  expect(possibleNames('write to ada@quay.test or @ home')).toEqual([])
  expect(mentionSigns('a@b.example @ @@')).toBe(0)
})

test('no text holds the server or fails', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('@', 'a', ' ', '.', 'é', '\n', "'"), { maxLength: 2_000 }), (parts) => {
      for (const names of possibleNames(parts.join(''))) for (const name of names) expect(name).toBe(name.toLowerCase())
    }),
  )
  const from = performance.now()
  possibleNames('@a '.repeat(3_333))
  expect(performance.now() - from).toBeLessThan(200)
})
