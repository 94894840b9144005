import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBetween, placeBeside, placeInFreeRoom } from '@/components/annotations/placing'

const margin = { top: 0, bottom: 1_000 }
const item = (id: string, wanted: number, height = 50) => ({ id, wanted, height })

test('notes with room stand beside their lines', () => {
  expect([...placeBeside([item('a', 10), item('b', 200)], [], margin)]).toEqual([
    ['a', 10],
    ['b', 200],
  ])
})

test('notes on one line stand below each other, and clear of a footnote in the margin', () => {
  const places = placeBeside([item('a', 10), item('b', 10), item('c', 10)], [{ top: 60, bottom: 120 }], margin)
  expect(Object.fromEntries(places)).toEqual({ a: 132, b: 194, c: 256 })
})

test('the open note stands at its line, and those before it make room', () => {
  const items = [item('a', 400), item('b', 400), item('c', 400)]
  expect(Object.fromEntries(placeBeside(items, [], margin, 'c'))).toEqual({ a: 276, b: 338, c: 400 })
})

test('a note without room is left out', () => {
  expect([...placeBeside([item('a', 960), item('b', 900, 2_000)], [], margin).keys()]).toEqual([])
})

test('the open note always has its place, below the text if need be', () => {
  expect([...placeBeside([item('a', 960), item('b', 970, 500)], [], margin, 'b')]).toEqual([
    ['b', 970],
    ['a', 908],
  ])
})

test('the form of a note lies over what stands in the margin', () => {
  const form = { ...item('draft', 10, 300), covers: true }
  expect([...placeBeside([form], [{ top: 0, bottom: 200 }], margin, 'draft')]).toEqual([['draft', 10]])
})

test('nothing ever overlaps, and the order of the text is kept', () => {
  const stretches = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 100 }))
      .map(([top, height]) => ({ top, bottom: top + height })),
    { maxLength: 5 },
  )
  const lists = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 10, max: 300 })), { maxLength: 12 })
    .map((pairs) => pairs.sort(([a], [b]) => a - b).map(([wanted, height], place) => item(`n${place}`, wanted, height)))
  fc.assert(
    fc.property(lists, stretches, fc.nat(12), (items, taken, open) => {
      const places = placeBeside(items, taken, margin, `n${open}`)
      const stood = items
        .filter(({ id }) => places.has(id))
        .map(({ id, height }) => ({ id, top: places.get(id)!, bottom: places.get(id)! + height }))
      for (const [place, one] of stood.entries()) {
        expect(one.top).toBeGreaterThanOrEqual(margin.top)
        if (one.id !== `n${open}`) expect(one.bottom).toBeLessThanOrEqual(margin.bottom)
        const next = stood[place + 1]
        if (next) expect(next.top).toBeGreaterThanOrEqual(one.bottom + gapBetween)
        for (const stretch of taken) expect(one.top >= stretch.bottom || one.bottom <= stretch.top).toBe(true)
      }
    }),
  )
})

test('what comes later takes only free room near its line, and moves nothing', () => {
  const standing = [
    { top: 100, bottom: 200 },
    { top: 260, bottom: 700 },
  ]
  const places = placeInFreeRoom(
    [item('beside', 10), item('below', 190, 30), item('crowded', 300), item('second', 10)],
    standing,
    margin,
  )
  expect(Object.fromEntries(places)).toEqual({ beside: 10, below: 212 })
})
