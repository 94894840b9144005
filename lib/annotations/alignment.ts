import type { Token } from './token'

/** A run of tokens to be compared; equal `ids` are equal tokens, to the letter. */
export type Run = { tokens: readonly Token[]; ids: readonly number[] }

// Costs of an edit in tenths of a token left out. A figure rather stands for a figure than for anything else.
const gap = 10
const never = 3 * gap
const mostPairs = 4_000_000

function isSpelledAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  return same >= 3 && same * 2 >= long.length
}

function exchange(one: Token, other: Token): number {
  if (one.kind === 'figure' || other.kind === 'figure') return one.kind === other.kind ? 8 : 19
  if (one.kind === 'mark' || other.kind === 'mark') return one.kind === other.kind ? 14 : never
  const [was, now] = [one.text.toLowerCase(), other.text.toLowerCase()]
  if (was === now) return 3
  if (isSpelledAlike(was, now)) return 7
  return one.kind === 'name' && other.kind === 'name' ? 9 : 16
}

const both = 1
const left = 2
const added = 3

function cheapestEdits(before: Run, after: Run, start: number, oldEnd: number, newEnd: number): Uint8Array {
  const width = newEnd - start + 1
  const steps = new Uint8Array((oldEnd - start + 1) * width).fill(added, 1, width)
  let above = Float64Array.from({ length: width }, (_, column) => column * gap)
  for (let row = 1; row <= oldEnd - start; row += 1) {
    const here = new Float64Array(width)
    here[0] = row * gap
    steps[row * width] = left
    const old = before.tokens[start + row - 1]!
    const id = before.ids[start + row - 1]
    for (let column = 1; column < width; column += 1) {
      const isSame = id === after.ids[start + column - 1]
      const kept = above[column - 1]! + (isSame ? 0 : exchange(old, after.tokens[start + column - 1]!))
      const without = above[column]! + gap
      const more = here[column - 1]! + gap
      const least = Math.min(kept, without, more)
      here[column] = least
      steps[row * width + column] = least === kept ? both : least === without ? left : added
    }
    above = here
  }
  return steps
}

const endsSentence = (token: Token | undefined) => token === undefined || /^[.!?…;:]/.test(token.text)

// What was put in or taken out can be told from equal words beside it only by where sentences end: these two let it
// begin there where that is as cheap. `old` is the first token after it, `from` and `to` bound what was taken out.
function slideAdded(map: Int32Array, before: Run, after: Run, old: number): void {
  const last = map[old - 1]!
  const length = map[old]! - last - 1
  let steps = 0
  for (; !endsSentence(after.tokens[last - steps]); steps += 1) {
    const id = before.ids[old - 1 - steps]
    const stays = map[old - 1 - steps] === last - steps && id === after.ids[last - steps]
    if (!stays || id !== after.ids[last - steps + length]) return
  }
  for (let step = 1; step <= steps; step += 1) map[old - step]! += length
}

function slideRemoved(map: Int32Array, before: Run, after: Run, from: number, to: number): void {
  let steps = 0
  for (; !endsSentence(before.tokens[from - 1 - steps]); steps += 1) {
    const id = before.ids[from - 1 - steps]
    const place = map[from - 1 - steps]!
    if (place < 0 || id !== after.ids[place] || id !== before.ids[to - 1 - steps]) return
  }
  for (let step = 1; step <= steps; step += 1) {
    map[to - step] = map[from - step]!
    map[from - step] = -1
  }
}

function slide(map: Int32Array, before: Run, after: Run): void {
  for (let old = 1; old < map.length; old += 1) {
    if (map[old - 1]! >= 0 && map[old]! > map[old - 1]! + 1) slideAdded(map, before, after, old)
    if (map[old]! >= 0 || map[old - 1]! < 0) continue
    let to = old
    while (to < map.length && map[to]! < 0) to += 1
    if ((map[to] ?? after.ids.length) === map[old - 1]! + 1) slideRemoved(map, before, after, old, to)
    old = to
  }
}

/**
 * For each token of the older run the place of the one that stands for it in the newer, or -1: of all ways to make one
 * from the other a cheapest. The same tokens at both ends stay themselves. Runs whose differing parts are too large to
 * compare are said to have nothing more in common.
 */
export function align(before: Run, after: Run): Int32Array {
  const map = new Int32Array(before.ids.length).fill(-1)
  let start = 0
  let oldEnd = before.ids.length
  let newEnd = after.ids.length
  const isSame = (old: number, now: number) => before.ids[old] === after.ids[now]
  for (; start < oldEnd && start < newEnd && isSame(start, start); start += 1) map[start] = start
  for (; oldEnd > start && newEnd > start && isSame(oldEnd - 1, newEnd - 1); oldEnd -= 1, newEnd -= 1) {
    map[oldEnd - 1] = newEnd - 1
  }
  if ((oldEnd - start) * (newEnd - start) <= mostPairs) {
    const steps = cheapestEdits(before, after, start, oldEnd, newEnd)
    const width = newEnd - start + 1
    for (let old = oldEnd - start, now = newEnd - start; old > 0 && now > 0; ) {
      const step = steps[old * width + now]
      if (step === both) map[start + old - 1] = start + now - 1
      if (step !== added) old -= 1
      if (step !== left) now -= 1
    }
  }
  slide(map, before, after)
  return map
}
