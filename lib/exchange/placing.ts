import { type Passage, type PublishedText, passageBetween, wordsAt } from '@/lib/annotations/passage'
import type { ForeignNote } from './foreign-note'

/** The words of a note in a text of ours: where they stand, and how they are spaced there. */
export type Place = { passage: Passage; quote: string }

/** Why a note whose briefing is here has no place on it. */
export type Misplaced = 'words_missing' | 'ambiguous'

type Words = Pick<ForeignNote, 'quote' | 'prefix' | 'suffix'>
type Folded = { text: string; at: Uint32Array }

const mostPlaces = 2_000
const margin = 3
const enough = 8

const folded = new WeakMap<PublishedText, Folded>()

const fold = (words: string) => words.replace(/\s+/g, ' ')

/** The text with one space for every run of white space, and for each of its characters the place in the text itself. */
function foldedText(published: PublishedText): Folded {
  const known = folded.get(published)
  if (known) return known
  const at = new Uint32Array(published.text.length + 1)
  let length = 0
  let inSpace = false
  const kept: string[] = []
  for (let place = 0; place < published.text.length; place += 1) {
    const sign = published.text[place]!
    const isSpace = /\s/.test(sign)
    if (isSpace && inSpace) continue
    at[length] = place
    length += 1
    kept.push(isSpace ? ' ' : sign)
    inSpace = isSpace
  }
  const made = { text: kept.join(''), at }
  folded.set(published, made)
  return made
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length <= mostPlaces; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

function agreement(text: string, at: number, length: number, prefix: string, suffix: string): number {
  let before = 0
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1
  let after = 0
  while (after < suffix.length && text[at + length + after] === suffix[after]) after += 1
  return before + after
}

/** The one place that what stood around the words tells from all others; null when none does clearly. */
function toldByContext(text: string, places: readonly number[], words: string, prefix: string, suffix: string) {
  const whole = prefix.length + suffix.length
  if (whole === 0 || places.length > mostPlaces) return null
  let [best, second, found] = [-1, -1, 0]
  for (const place of places) {
    const agreed = agreement(text, place, words.length, prefix, suffix)
    if (agreed > best) [best, second, found] = [agreed, best, place]
    else if (agreed > second) second = agreed
  }
  return best - second >= Math.min(margin, whole) && best >= Math.min(enough, whole) ? found : null
}

/**
 * Where a foreign note's words stand in a text, letter for letter; only white space may differ. Where they stand more than
 * once, what stood around them decides by a clear margin. Never a place with other words.
 */
export function placeOf(published: PublishedText, { quote, prefix, suffix }: Words): Place | Misplaced {
  const { text, at } = foldedText(published)
  const words = fold(quote).trim()
  const places = words === '' ? [] : occurrences(text, words)
  const [first] = places
  if (first === undefined) return 'words_missing'
  const chosen = places.length === 1 ? first : toldByContext(text, places, words, fold(prefix), fold(suffix))
  if (chosen === null) return 'ambiguous'
  const passage = passageBetween(published, at[chosen]!, at[chosen + words.length - 1]! + 1)
  const standing = passage && wordsAt(published, passage)
  return passage && standing ? { passage, quote: standing } : 'words_missing'
}
