import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugFrom } from '@/lib/platform/slug'
import { Slug } from '@/lib/platform/untrusted'

test.each([
  ['Lada looks at Ecuador again', 'lada-looks-at-ecuador-again'],
  ['El año de Noboa: ¿qué cambió?', 'el-ano-de-noboa-que-cambio'],
  ['Щукин и Нобоа', 'shchukin-i-noboa'],
  ['Йод', 'yod'],
  ['Quito’s course', 'quitos-course'],
  ['—', ''],
])('%j becomes %j', (words, slug) => expect(slugFrom(words)).toBe(slug))

test('any words become a slug of at most 80 characters, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const slug = slugFrom(words)
      expect(slug.length).toBeLessThanOrEqual(80)
      if (slug) expect(Slug.safeParse(slug).success).toBe(true)
    }),
  )
})
