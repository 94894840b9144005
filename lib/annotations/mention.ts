/** How many people one note can mention, and how many `@` it may hold at all. */
export const mentionLimits = { people: 20, signs: 100, wordsInName: 4 }

// Not within a word: an e-mail address mentions nobody.
const sign = /(?<![\p{L}\p{N}_.+-])@(?=[\p{L}])/gu

const word = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/u

/** How often a text begins a mention. */
export function mentionSigns(body: string): number {
  return [...body.matchAll(sign)].length
}

/** What may be a name after each `@` of a text, in lower case: its first one to four words, the longest first. */
export function possibleNames(body: string): string[][] {
  return [...body.matchAll(sign)].map(({ index }) => {
    const names: string[] = []
    let rest = body.slice(index + 1, index + 200)
    let name = ''
    for (let words = 0; words < mentionLimits.wordsInName; words += 1) {
      const found = word.exec(rest)?.[0]
      if (!found) break
      name = name ? `${name} ${found}` : found
      names.unshift(name.toLowerCase())
      // A full stop or comma after a name is no part of it.
      const bare = name.replace(/[.'’-]+$/, '')
      if (bare !== name) names.unshift(bare.toLowerCase())
      rest = rest.slice(found.length)
      if (!rest.startsWith(' ')) break
      rest = rest.slice(1)
    }
    return names
  })
}
