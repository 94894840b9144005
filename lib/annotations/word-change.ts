/** A changed stretch of words between what both texts begin and end with. */
export type WordChange = { before: string; removed: string; added: string; after: string }

const wordsOf = (text: string) => text.match(/\s+|\S+/g) ?? []

/** What changed from one text to another, as one stretch of whole words. */
export function wordChange(was: string, now: string): WordChange {
  const [old, fresh] = [wordsOf(was), wordsOf(now)]
  const most = Math.min(old.length, fresh.length)
  let start = 0
  while (start < most && old[start] === fresh[start]) start += 1
  let end = 0
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  const between = (words: string[]) => words.slice(start, words.length - end).join('')
  return {
    before: old.slice(0, start).join(''),
    removed: between(old),
    added: between(fresh),
    after: old.slice(old.length - end).join(''),
  }
}
