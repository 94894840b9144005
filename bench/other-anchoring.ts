import search, { type Match } from 'approx-string-match'
import { contextOf, extentOf, type PublishedText, passageBetween } from '@/lib/annotations/passage'
import type { Answer } from '../tests/annotations/corpus/judging'
import type { Case } from '../tests/annotations/corpus/read-corpus'

// Two ways that others anchor by, to stand beside ours. Neither says what became of the words: a mark in the note's own
// block counts as `unchanged`, one in another as `moved`, none as `orphaned`.

function answerAt(one: Case, from: number, to: number): Answer {
  const { text } = one.after
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  const passage = passageBetween(one.after, start, end)
  if (!passage) return { status: 'orphaned', passage: null }
  return { status: passage.startKey === one.note.startKey ? 'unchanged' : 'moved', passage }
}

/** The first place where the quote stands to the letter. */
export function exactly(one: Case): Answer {
  const from = one.after.text.indexOf(one.note.quote)
  return from < 0 ? { status: 'orphaned', passage: null } : answerAt(one, from, from + one.note.quote.length)
}

const weights = { quote: 50, prefix: 20, suffix: 20, position: 2 }

function likeness(text: string, words: string): number {
  if (words === '' || text === '') return 0
  const [best] = search(text, words, words.length)
  return best ? 1 - best.errors / words.length : 0
}

function score(
  { text }: PublishedText,
  match: Match,
  quote: string,
  hint: number,
  context: { prefix: string; suffix: string },
) {
  const { prefix, suffix } = context
  const before = prefix ? likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix) : 1
  const after = suffix ? likeness(text.slice(match.end, match.end + suffix.length), suffix) : 1
  const near = 1 - Math.abs(match.start - hint) / text.length
  const sum =
    weights.quote * (1 - match.errors / quote.length) +
    weights.prefix * before +
    weights.suffix * after +
    weights.position * near
  return sum / (weights.quote + weights.prefix + weights.suffix + weights.position)
}

/** The best approximate match of quote, context and position by the weights that the client of Hypothesis publishes. */
export function fuzzily(one: Case): Answer {
  const { note, before, after } = one
  const hint = extentOf(before, note)?.from ?? 0
  const context = contextOf(before, note)
  const matches = search(after.text, note.quote, Math.min(256, note.quote.length / 2))
  const rated = matches.map((match) => ({ match, rating: score(after, match, note.quote, hint, context) }))
  const [best] = rated.sort((a, b) => b.rating - a.rating)
  return best ? answerAt(one, best.match.start, best.match.end) : { status: 'orphaned', passage: null }
}
