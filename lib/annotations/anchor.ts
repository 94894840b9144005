import type { Anchor } from './anchor-status'
import { agreement, shareSurroundings } from './context'
import { type Correspondence, correspondence } from './correspondence'
import { editedWords, withNegation } from './edited-words'
import { isSameBlock, touchesOnlyKeptBlocks } from './kept-blocks'
import { hasLeftItsParagraph, homesOf } from './paragraphs'
import { extentOf, type Passage, type PublishedText, passageBetween, wordsAt } from './passage'
import { occurrences, sizeOf, type Words, wordsBetween } from './quoted-words'
import { type ReadText, textReader } from './read-text'
import { decide } from './repeated-words'
import { suggestion, wordPlaces } from './suggestion'

/**
 * Where a note stands, how that was found and where else its words may be: the `places` of an ambiguous one, of which at
 * most eight are named, or one suggestion for the author of an orphan. `was` and `now` are its words where they changed.
 */
export type Projection = Pick<Anchor, 'status' | 'passage' | 'was' | 'now' | 'places' | 'suggestions'> & {
  method: 'same-block' | 'only-occurrence' | 'token-diff' | 'context' | 'author' | 'none'
}

type Pinned = Passage & { quote: string }

const mostSuggestions = 8
const distinctWords = 5
const distinctLetters = 20

type Compared = {
  one: ReadText
  other: ReadText
  map: Correspondence
  homes: number[]
  placesOf: ReturnType<typeof wordPlaces>
}

function compare(pinned: PublishedText, revised: PublishedText): Compared {
  const read = textReader()
  const [one, other] = [read(pinned), read(revised)]
  const map = correspondence(one, other)
  return { one, other, map, homes: homesOf(map, one, other), placesOf: wordPlaces(other) }
}

const wordsOf = ({ text }: PublishedText, { from, to }: { from: number; to: number }) => text.slice(from, to)

function passageOf(text: PublishedText, { from, to }: Words): Passage {
  const passage = passageBetween(text, from, to)
  if (!passage) throw new Error('Words that stand between blocks')
  return passage
}

/** The quote's own words at a place where they stand to the letter; edited all the same when a negation came or went. */
function standing(
  compared: Compared,
  note: Pinned,
  quote: Words,
  found: Words,
  method: Projection['method'],
): Projection {
  const { one, other } = compared
  const [was, now] = [withNegation(one, quote), withNegation(other, found)]
  const isTurned = (was === quote) !== (now === found)
  const passage = passageOf(other, isTurned ? now : found)
  const shared = { passage, method, places: 1, suggestions: [] }
  if (isTurned) return { ...shared, status: 'edited', was: wordsOf(one, was), now: wordsOf(other, now) }
  const kindOf = ({ blocks, places }: PublishedText, key: string) => blocks[places.get(key)!]!.kind
  const stayed =
    passage.startKey === note.startKey &&
    passage.endKey === note.endKey &&
    kindOf(one, note.startKey) === kindOf(other, note.startKey) &&
    !hasLeftItsParagraph(compared, quote, found)
  return { ...shared, status: stayed ? 'unchanged' : 'moved', was: null, now: null }
}

function orphaned(compared: Compared, note: Pinned, quote: Words, sole: Words | undefined): Projection {
  const { one, other, placesOf } = compared
  const near = sole ?? suggestion(one, quote, other, placesOf)
  const suggestions = near ? [passageOf(other, near)] : []
  return { status: 'orphaned', passage: null, method: 'none', was: note.quote, now: null, places: 0, suggestions }
}

function projectWords(compared: Compared, note: Pinned, quote: Words): Projection {
  const { one, other } = compared
  const same = occurrences(one, quote, one)
  const places = occurrences(one, quote, other)
  const [sole] = same.length === 1 && places.length === 1 ? places : []
  const { words, letters } = sizeOf(one, quote)
  const isDistinct = words >= distinctWords || letters >= distinctLetters
  const image = editedWords(compared, quote)
  // Where the quote itself stands, no part of it is what it became.
  const isQuote = (words: Words) => places.some(({ from, to }) => from < words.to && words.from < to)
  const edited = image && !isQuote(image) ? image : null
  const isInCell = one.blocks[one.tokens[quote.first]!.block]!.kind === 'cell'
  const agrees = (found: Words) => agreement(one, quote, other, found)
  // A figure or name that was changed in its place and stands by chance in another did not move there.
  const outweighs = (found: Words) => !edited || (isDistinct ? found === sole : agrees(found) >= agrees(edited))
  const isAtHome = (found: Words) =>
    isSameBlock(one, one.tokens[quote.first]!.block, other, other.tokens[found.first]!.block)
  if (
    sole &&
    outweighs(sole) &&
    (isDistinct || isAtHome(sole) || (!isInCell && shareSurroundings(one, quote, other, sole)))
  ) {
    return standing(compared, note, quote, sole, 'only-occurrence')
  }
  if (edited && !(places.some(outweighs) && !sole)) {
    const [was, now] = [withNegation(one, quote), withNegation(other, edited)]
    const isTurned = (was === quote) !== (now === edited)
    const [before, after] = isTurned ? [was, now] : [quote, edited]
    return {
      ...{ status: 'edited', passage: passageOf(other, after), method: 'token-diff', places: 1, suggestions: [] },
      ...{ was: wordsOf(one, before), now: wordsOf(other, after) },
    }
  }
  if (sole || places.length === 0) return orphaned(compared, note, quote, sole)
  const decision = decide(one, quote, same, other, places)
  if ('found' in decision) return standing(compared, note, quote, decision.found, 'context')
  const { candidates } = decision
  if (candidates.length === 0) return orphaned(compared, note, quote, undefined)
  const suggestions = candidates.slice(0, mostSuggestions).map((found) => passageOf(other, found))
  return {
    ...{ status: 'ambiguous', passage: null, method: 'context', was: note.quote, now: null },
    ...{ places: candidates.length, suggestions },
  }
}

/** `project` for many notes that are pinned to the same text: the two texts are compared once, when a note needs it. */
export function projector(pinned: PublishedText, other: PublishedText): (note: Pinned) => Projection {
  let compared: Compared | undefined
  const gone = { status: 'orphaned', passage: null, method: 'none', now: null, places: 0, suggestions: [] } as const
  return (note) => {
    const extent = extentOf(pinned, note)
    if (!extent || wordsAt(pinned, note) !== note.quote) return { ...gone, suggestions: [], was: note.quote }
    const { startKey, start, endKey, end } = note
    if (touchesOnlyKeptBlocks(note, pinned, other) && extentOf(other, note)) {
      const passage = { startKey, start, endKey, end }
      return { status: 'unchanged', passage, method: 'same-block', was: null, now: null, places: 1, suggestions: [] }
    }
    compared ??= compare(pinned, other)
    const quote = wordsBetween(compared.one, extent.from, extent.to)
    return quote ? projectWords(compared, note, quote) : { ...gone, suggestions: [], was: note.quote }
  }
}

/**
 * Where a note that is pinned to one revision stands in another, always from the pinned text and never from a projection.
 * The first rule that applies decides: its blocks are the same; its words stand exactly once in both texts; at least half
 * of them is left where the texts correspond (`edited`); they stand more than once and what is around them decides, or
 * not (`ambiguous`); they are gone. Words at which it is `unchanged` or `moved` are those of the quote, to the letter.
 */
export function project(note: Pinned, pinned: PublishedText, other: PublishedText): Projection {
  return projector(pinned, other)(note)
}
