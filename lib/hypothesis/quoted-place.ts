import { type Passage, type PublishedText, passageBetween } from '@/lib/annotations/passage'
import { lettersOf, type SeenText } from './seen-text'

/** Words that a client saw on a page, with what stood before and after them there. */
export type SeenQuote = { exact: string; prefix: string; suffix: string }

/** Where a quote stands; else whether it stands nowhere, or at several places that nothing around it tells apart. */
export type QuotedPlace = { passage: Passage } | { missing: 'nowhere' | 'unclear' }

// By so many more letters must the surroundings of one place agree than those of every other.
const margin = 4
// A few letters are found in many a longer word: something around them must agree, or they are many.
const enoughAround = 8
const enoughLetters = 24
const mostPlaces = 500
const mostAround = 64

function sameBefore(letters: string, at: number, prefix: string): number {
  let same = 0
  while (same < prefix.length && letters[at - 1 - same] === prefix[prefix.length - 1 - same]) same += 1
  return same
}

function sameAfter(letters: string, at: number, suffix: string): number {
  let same = 0
  while (same < suffix.length && letters[at + same] === suffix[same]) same += 1
  return same
}

function passageAt(published: PublishedText, seen: SeenText, from: number, to: number): Passage | null {
  let [first, last] = [from, to - 1]
  while (first <= last && seen.places[first]! < 0) first += 1
  while (last > first && seen.places[last]! < 0) last -= 1
  return first > last ? null : passageBetween(published, seen.places[first]!, seen.places[last]! + 1)
}

/**
 * Finds a quote by its letters, whatever white space and line breaks the client counted, and among equal ones by what
 * stands around it. The client's own offsets are of another text and are not asked.
 */
export function quotedPlace(published: PublishedText, seen: SeenText, quote: SeenQuote): QuotedPlace {
  const sought = lettersOf(quote.exact)
  const [prefix, suffix] = [lettersOf(quote.prefix).slice(-mostAround), lettersOf(quote.suffix).slice(0, mostAround)]
  const found: { passage: Passage; agrees: number }[] = []
  for (let at = seen.letters.indexOf(sought); at >= 0 && sought !== ''; at = seen.letters.indexOf(sought, at + 1)) {
    const to = at + sought.length
    const passage = passageAt(published, seen, at, to)
    const agrees = sameBefore(seen.letters, at, prefix) + sameAfter(seen.letters, to, suffix)
    if (passage) found.push({ passage, agrees })
    if (found.length > mostPlaces) return { missing: 'unclear' }
  }
  const [best, second] = found.sort((one, other) => other.agrees - one.agrees)
  const around = Math.min(enoughAround, prefix.length + suffix.length)
  if (!best || (best.agrees < around && sought.length < enoughLetters)) return { missing: 'nowhere' }
  return second && best.agrees < second.agrees + margin ? { missing: 'unclear' } : { passage: best.passage }
}
