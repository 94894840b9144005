import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { Problem } from '@/lib/platform/problem'
import { line, parse, prose, Slug } from '@/lib/platform/untrusted'

function fieldsRefused(schema: z.ZodType, input: unknown) {
  try {
    parse(schema, input)
  } catch (error) {
    if (error instanceof Problem) return error.fields
    throw error
  }
  return undefined
}

describe('a line', () => {
  test('is trimmed, composed and on one line', () => {
    expect(parse(line(40), '  Juan \n Holgui\u0301n  ')).toBe('Juan Holguín')
  })

  test.each([
    ['a null character', 'Lada\u0000'],
    ['a lone surrogate', 'Lada \uD800'],
    ['a right-to-left override', 'Lada \u202Eadal'],
  ])('with %s is refused in words', (_, text) => {
    expect(fieldsRefused(z.object({ title: line(40) }), { title: text })).toEqual({
      title: { key: 'control_characters', values: undefined },
    })
  })

  test('names its limit when it is too long, and says what is missing when it is empty', () => {
    const Form = z.object({ title: line(5), standfirst: line(5) })
    expect(fieldsRefused(Form, { title: 'abcdef', standfirst: ' ' })).toEqual({
      title: { key: 'too_long', values: { limit: 5 } },
      standfirst: { key: 'required' },
    })
  })

  test('never lets an unshowable character through', () => {
    const Line = line(100, 0)
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const refused = fieldsRefused(Line, text)
        if (refused) return
        expect(parse(Line, text).isWellFormed()).toBe(true)
        expect(parse(Line, text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
      }),
    )
  })
})

test('prose keeps its lines, with one kind of line end', () => {
  expect(parse(prose(40), 'one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
})

test.each(['lada', 'what-ecuador-sells', 'a1-b2'])('%s is a slug', (slug) => {
  expect(Slug.safeParse(slug).success).toBe(true)
})

test.each(['', 'Lada', '-lada', 'lada-', 'la--da', 'la/da', 'constructor\n', 'я', 'a'.repeat(121)])(
  '%j is no slug',
  (slug) => {
    expect(Slug.safeParse(slug).success).toBe(false)
  },
)
