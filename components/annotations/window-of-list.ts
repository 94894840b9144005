/** The entries of a long list that are drawn, and the room that stands for those before and after them (pixels). */
export type Window = { from: number; to: number; before: number; after: number }

/**
 * Which entries touch a stretch of the list. `heights` are what was measured, `usual` stands for the rest; every entry
 * has a gap after it.
 */
export function windowOf(
  heights: readonly (number | undefined)[],
  { usual, gap }: { usual: number; gap: number },
  top: number,
  bottom: number,
): Window {
  let from = 0
  let before = 0
  const heightAt = (index: number) => (heights[index] ?? usual) + gap
  while (from < heights.length && before + heightAt(from) <= top) {
    before += heightAt(from)
    from += 1
  }
  let to = from
  let end = before
  while (to < heights.length && end < bottom) {
    end += heightAt(to)
    to += 1
  }
  let after = 0
  for (let index = to; index < heights.length; index += 1) after += heightAt(index)
  return { from, to, before, after }
}
