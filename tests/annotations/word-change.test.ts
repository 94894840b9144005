import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChange } from '@/lib/annotations/word-change'

test('the words that changed stand between those that stayed', () => {
  expect(wordChange('fell by 2.1% then', 'fell by 3.4% then')).toEqual({
    ...{ before: 'fell by ', removed: '2.1%', added: '3.4%', after: ' then' },
  })
  expect(wordChange('will raise', 'will not raise')).toMatchObject({ removed: '', added: 'not ' })
})

test('the parts make up both texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (was, now) => {
      const { before, removed, added, after } = wordChange(was, now)
      expect(before + removed + after).toBe(was)
      expect(before + added + after).toBe(now)
    }),
  )
})
