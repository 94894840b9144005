import fc from 'fast-check'
import { expect, test } from 'vitest'
import { windowOf } from '@/components/annotations/window-of-list'

const size = { usual: 96, gap: 16 }

test('what is drawn covers the sight, and the rest keeps its room', () => {
  const heights = fc.array(fc.option(fc.integer({ min: 20, max: 900 }), { nil: undefined }), { maxLength: 300 })
  fc.assert(
    fc.property(
      heights,
      fc.integer({ min: -2_000, max: 60_000 }),
      fc.integer({ min: 1, max: 3_000 }),
      (all, top, length) => {
        const { from, to, before, after } = windowOf(all, size, top, top + length)
        const room = (some: readonly (number | undefined)[]) =>
          some.reduce<number>((sum, height) => sum + (height ?? size.usual) + size.gap, 0)
        expect(before).toBe(room(all.slice(0, from)))
        expect(after).toBe(room(all.slice(to)))
        expect(before).toBeLessThanOrEqual(Math.max(0, top))
        expect(before + room(all.slice(from, to))).toBeGreaterThanOrEqual(Math.min(top + length, room(all)))
      },
    ),
  )
})

test('ten thousand entries are looked through in less than a frame', () => {
  const heights = Array.from({ length: 10_000 }, (_, index) => (index % 3 === 0 ? undefined : 120))
  const took = Array.from({ length: 20 }, () => {
    const begun = performance.now()
    const { from, to } = windowOf(heights, size, 600_000, 601_000)
    expect(to - from).toBeLessThan(20)
    return performance.now() - begun
  })
  // The machine may be busy with something else now and then.
  expect(Math.min(...took)).toBeLessThan(4)
})
