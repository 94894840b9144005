import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project, projector } from '@/lib/annotations/anchor'
import { extentOf, type PublishedText, passageBetween, publishedText, wordsAt } from '@/lib/annotations/passage'
import { projectSettled } from '@/lib/annotations/settled'
import { block, noteOn, published } from './texts'

type Paragraph = { key: string; text: string }

const vocabulary = ['bananas', 'fell', 'by', '2.1', '%', '3,4', 'not', 'Lavrov', 'Ecuador', 'не', 'рост', '🍌', '👩‍🌾']
const others = ['e\u0301t\u00e9', 'שלום', 'a', 'ab', 'the', 'of', '.', '.', '\n', '漢字', '‏', '  ']
const words = fc
  .array(fc.constantFrom(...vocabulary, ...others), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(' '))

const paragraphs = fc.array(words, { minLength: 1, maxLength: 5 })

const textOf = (all: Paragraph[]) => publishedText(all.map(({ key, text }) => block(key, text)))

// The moves of an editor, each at a place that is taken modulo what is there.
type Move = { at: number; also: number; words: string; kind: string }
const move: fc.Arbitrary<Move> = fc.record({
  at: fc.nat(20),
  also: fc.nat(20),
  words: fc.constantFrom(...vocabulary, ...others),
  kind: fc.constantFrom('replace', 'insert', 'remove', 'move', 'split', 'merge', 'drop', 'add', 'swap'),
})

function moved(all: Paragraph[], { at, also, words: added, kind }: Move): Paragraph[] {
  const place = at % all.length
  const { key, text } = all[place]!
  const tokens = text.split(' ')
  const word = also % tokens.length
  const rest = all.filter((_, index) => index !== place)
  const put = (...now: Paragraph[]) => [...all.slice(0, place), ...now, ...all.slice(place + 1)]
  const spliced = (remove: number, ...now: string[]) =>
    put({ key, text: tokens.toSpliced(word, remove, ...now).join(' ') })
  if (kind === 'replace') return spliced(1, added)
  if (kind === 'insert') return spliced(0, added)
  if (kind === 'remove' && tokens.length > 1) return spliced(1)
  if (kind === 'move') return rest.toSpliced(also % (rest.length + 1), 0, { key, text })
  if (kind === 'split' && word > 0) {
    return put(
      { key, text: tokens.slice(0, word).join(' ') },
      { key: `n${at}-${also}-${all.length}`, text: tokens.slice(word).join(' ') },
    )
  }
  if (kind === 'merge' && place + 1 < all.length) {
    const next = all[place + 1]!
    return [...all.slice(0, place), { key, text: `${text} ${next.text}` }, ...all.slice(place + 2)]
  }
  if (kind === 'drop' && all.length > 1) return rest
  if (kind === 'add') return put({ key: `a${at}-${also}-${all.length}`, text: `${added} fell` }, { key, text })
  if (kind === 'swap') {
    const other = all[also % all.length]!
    return all.map((one) => (one === all[place] ? { key, text: other.text } : one === other ? { ...other, text } : one))
  }
  return all
}

const unique = (all: Paragraph[]) => [...new Map(all.map((one) => [one.key, one])).values()]
const revise = (all: Paragraph[], moves: Move[]) => unique(moves.reduce(moved, all))

const note = (text: PublishedText, from: number, length: number) => {
  const begin = from % text.text.length
  const passage = passageBetween(text, begin, Math.min(text.text.length, begin + length))
  return passage && { ...passage, quote: wordsAt(text, passage) as string }
}

const history = fc
  .tuple(
    paragraphs,
    fc.array(move, { maxLength: 6 }),
    fc.array(move, { maxLength: 4 }),
    fc.nat(400),
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([texts, first, second, from, length]) => {
    const one = texts.map((text, index) => ({ key: `k${index}`, text }))
    const two = revise(one, first)
    const three = revise(two, second)
    const [pinned, revised, later] = [textOf(one), textOf(two), textOf(three)]
    return { pinned, revised, later, note: note(pinned, from, length) }
  })
  .filter((found): found is typeof found & { note: NonNullable<typeof found.note> } => found.note !== null)

// The block keeps its name although most of it became another one: words that stayed in it have moved all the same.
const before = published(['k0', '漢字 the'], ['k1', '2.1 bananas e\u0301te\u0301 שלום . by .'])
const cut = published(['k1', 'שלום . by . 漢字 the'], ['n1', '2.1 bananas e\u0301te\u0301'])
const cutAway = { pinned: before, revised: cut, later: cut, note: noteOn(before, ' b', 20) }

describe('laws of anchoring', () => {
  test('a note is never shown on words that differ from its quote unless it says so, with what they were and are', () => {
    const seen = new Map<string, number>()
    fc.assert(
      fc.property(history, ({ pinned, revised, note: made }) => {
        const { status, passage, was, now, suggestions, places } = project(made, pinned, revised)
        seen.set(status, (seen.get(status) ?? 0) + 1)
        expect(passage !== null).toBe(['unchanged', 'moved', 'edited'].includes(status))
        for (const one of suggestions) expect(wordsAt(revised, one)).not.toBeNull()
        if (status === 'ambiguous') expect(places).toBeGreaterThanOrEqual(suggestions.length)
        if (!passage) return
        const shown = wordsAt(revised, passage)
        if (status === 'edited') {
          expect(now).toBe(shown)
          expect(was).not.toBe(now)
          expect(was).toContain(made.quote)
        } else {
          expect(shown).toBe(made.quote)
          expect([was, now]).toEqual([null, null])
        }
      }),
      { numRuns: 5_000 },
    )
    for (const status of ['unchanged', 'moved', 'edited', 'ambiguous', 'orphaned']) {
      expect(seen.get(status) ?? 0, status).toBeGreaterThan(20)
    }
  })

  test('it is deterministic, and notes that are looked for together do not disturb each other', () => {
    fc.assert(
      fc.property(history, fc.nat(400), ({ pinned, revised, note: made }, from) => {
        const place = projector(pinned, revised)
        const another = note(pinned, from, 7)
        if (another) place(another)
        expect(place(made)).toEqual(project(made, pinned, revised))
      }),
      { numRuns: 1_000 },
    )
  })

  test('it is total: whatever a note claims, there is an answer', () => {
    const claim = fc.record({
      startKey: fc.constantFrom('k0', 'k1', 'nowhere', '__proto__'),
      start: fc.integer({ min: -5, max: 1_000_000 }),
      endKey: fc.constantFrom('k0', 'k1', 'k2'),
      end: fc.integer({ min: -5, max: 1_000_000 }),
      quote: fc.oneof(words, fc.string()),
    })
    fc.assert(
      fc.property(history, claim, ({ pinned, revised }, claimed) => {
        const projection = project(claimed, pinned, revised)
        if (wordsAt(pinned, claimed) !== claimed.quote) expect(projection.status).toBe('orphaned')
      }),
    )
  })

  test('on its own text every note stands where it was made', () => {
    fc.assert(
      fc.property(history, ({ pinned, note: made }) => {
        const { quote, ...passage } = made
        expect(project(made, pinned, pinned)).toMatchObject({ status: 'unchanged', passage })
        expect(quote).not.toBe('')
      }),
    )
  })

  test('publishing the same text again changes nothing, and a note that was found is found there again', () => {
    fc.assert(
      fc.property(history, ({ pinned, revised, note: made }) => {
        const first = project(made, pinned, revised)
        const again = publishedText(revised.blocks.map((one) => ({ ...one })))
        expect(project(made, pinned, again)).toEqual(first)
        if (!first.passage) return
        const found = { ...first.passage, quote: wordsAt(revised, first.passage) as string }
        expect(project(found, revised, again)).toMatchObject({ status: 'unchanged', passage: first.passage })
      }),
      { numRuns: 2_000 },
    )
  })

  test('two revisions one after the other never make a note more certain than either did', () => {
    const certainty = ['orphaned', 'ambiguous', 'edited', 'moved', 'unchanged']
    fc.assert(
      fc.property(history, ({ pinned, revised, later, note: made }) => {
        const first = project(made, pinned, revised)
        if (!first.passage) return
        const found = { ...first.passage, quote: wordsAt(revised, first.passage) as string }
        const since = project(found, revised, later)
        const both = projectSettled(made, { ...found, was: first.was, hadMoved: first.status === 'moved' }, since)
        const rank = ({ status }: { status: string }) => certainty.indexOf(status)
        expect(rank(both)).toBeLessThanOrEqual(Math.min(rank(first), rank(since)))
        expect(both.passage).toEqual(since.passage)
        if (both.passage && both.status !== 'edited') expect(wordsAt(later, both.passage)).toBe(made.quote)
        if (both.status === 'edited') expect(both.now).not.toBe(both.was)
        const direct = project(made, pinned, later)
        if (!later.text.includes(made.quote)) expect(['edited', 'orphaned']).toContain(direct.status)
      }),
      { numRuns: 3_000, examples: [[cutAway]] },
    )
  })

  test('a passage and its extent are two ways to say the same', () => {
    fc.assert(
      fc.property(history, ({ pinned, note: made }) => {
        const extent = extentOf(pinned, made)
        const { quote: _, ...passage } = made
        expect(extent && passageBetween(pinned, extent.from, extent.to)).toEqual(passage)
      }),
    )
  })
})
