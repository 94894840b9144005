/** A run of words of an excerpt; `hit` where it is what was asked for. */
export type Run = { text: string; hit: boolean }

// Two characters that no text uses: what stands between them was found. Nothing here is ever HTML.
export const hitStart = '\uE000'
export const hitEnd = '\uE001'
// The database takes `<b>` for markup and leaves it out of excerpts: while it works, `<` is this character.
export const lessThan = '\uE002'
// What stands between two passages of an excerpt.
export const passageEnd = '\uE003'

const endsSentence = /[.!?…:;,—–-][”»"')\]]*$/

// Blocks of a text stand apart by an empty line, which would be lost: a heading, a cell or an item must not run on.
const unbroken = (words: string) =>
  words
    .split(/\s*\n\s*\n\s*/)
    .filter((block) => block !== '')
    .reduce((before, block) => {
      if (before === '') return block
      return `${before}${endsSentence.test(before.replaceAll(hitEnd, '')) ? ' ' : ' · '}${block}`
    }, '')

/** An excerpt as the database marked it, as runs. Marks that do not pair are dropped. */
export function runsOf(marked: string): Run[] {
  const runs: Run[] = []
  let hit = false
  for (const part of marked.replaceAll(lessThan, '<').split(/([\uE000\uE001])/u)) {
    if (part === hitStart || part === hitEnd) hit = part === hitStart
    else if (part !== '') {
      const last = runs.at(-1)
      if (last && last.hit === hit) last.text += part
      else runs.push({ text: part, hit })
    }
  }
  return runs
}

const unmarked = (words: string) => words.replace(/[\uE000\uE001]/gu, '')
const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Passages of a text as the database marked them, as runs: "…" stands between them, and at an end where the text goes on.
 * `head` and `tail` are how the text begins and ends.
 */
export function excerptOf(marked: string, head: string, tail: string): Run[] {
  const passages = marked.split(passageEnd).map((passage) => passage.trim())
  const first = lettersOf(unmarked(passages[0] ?? ''))
  const last = lettersOf(unmarked(passages.at(-1) ?? ''))
  if (first === '') return []
  const begins = lettersOf(head)
  const ends = lettersOf(tail)
  const isCutBefore = !(begins.startsWith(first) || first.startsWith(begins))
  const isCutAfter = !(ends.endsWith(last) || last.endsWith(ends))
  const words = passages.map(unbroken).join(' … ')
  return runsOf(`${isCutBefore ? '…\u00A0' : ''}${words}${isCutAfter ? '\u00A0…' : ''}`)
}

/** Whether anything that was asked for stands in it. */
export function hasHit(runs: Run[]): boolean {
  return runs.some(({ hit }) => hit)
}
