import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, homeOf, inOrder, type Standing, writtenPlace } from '@/lib/following/follow'
import { type FollowLevel, followLevels, meaningOf } from '@/lib/following/level'

const at = (day: number) => new Date(Date.UTC(2025, 2, day))

function standing(slug: string, changes: Partial<Standing> = {}): Standing {
  const marks = { readUpTo: at(1), lastVisitAt: at(1), newestAt: null }
  return { topicId: `id-of-${slug}`, slug, level: 'track', reach: [`id-of-${slug}`], ...marks, ...changes }
}

const slugs = (follows: Standing[]) => follows.map(({ slug }) => slug)

test('what is watched stands first, then where something is newest, then what is quiet, then what is muted', () => {
  const follows = [
    standing('quiet-b'),
    standing('muted', { level: 'mute', newestAt: at(9) }),
    standing('older', { newestAt: at(2) }),
    standing('newer', { newestAt: at(3), level: 'decisions' }),
    standing('quiet-a', { level: 'normal' }),
    standing('watched', { level: 'watch' }),
  ]
  expect(slugs(inOrder(follows))).toEqual(['watched', 'newer', 'older', 'quiet-a', 'quiet-b', 'muted'])
})

const anyFollows = fc
  .uniqueArray(
    fc.record({
      slug: fc.stringMatching(/^[a-z]{1,6}$/),
      level: fc.constantFrom<FollowLevel>(...followLevels),
      newestAt: fc.option(fc.integer({ min: 1, max: 3 }).map(at), { nil: null }),
    }),
    { selector: ({ slug }) => slug, maxLength: 30 },
  )
  .map((some) => some.map(({ slug, ...rest }) => standing(slug, rest)))

test('pages of any length hold every follow once, in order', () => {
  fc.assert(
    fc.property(anyFollows, fc.integer({ min: 1, max: 5 }), (follows, length) => {
      const ordered = inOrder(follows)
      const seen: Standing[] = []
      let place: string | undefined
      for (let rest = after(place, ordered); rest.length > 0; rest = after(place, ordered)) {
        const page = rest.slice(0, length)
        seen.push(...page)
        place = writtenPlace(page.at(-1) as Standing)
      }
      expect(slugs(seen)).toEqual(slugs(ordered))
    }),
  )
})

test.each(['', '3_1_x', '1_x_y', '1_1_', '1_1_../x', undefined])('no place is read from %j', (place) => {
  expect(slugs(after(place, [standing('one')]))).toEqual(['one'])
})

test('a change stands under the first of the topics that reach it', () => {
  const ordered = [standing('ecuador', { reach: ['id-of-ecuador', 'child'] }), standing('cocoa')]
  expect(homeOf(['id-of-cocoa', 'child'], ordered)).toBe('id-of-ecuador')
  expect(homeOf(['id-of-cocoa'], ordered)).toBe('id-of-cocoa')
  expect(homeOf(['elsewhere'], ordered)).toBeNull()
})

test('only muted topics are hidden, and only watched ones stand on top', () => {
  expect(followLevels.filter((level) => !meaningOf[level].isShown)).toEqual(['mute'])
  expect(followLevels.filter((level) => meaningOf[level].isOnTop)).toEqual(['watch'])
  expect(followLevels.filter((level) => meaningOf[level].isCounted)).toEqual(['track', 'decisions', 'watch'])
})
