import { anchorStatuses } from './anchor-status'
import { colours, noteLabels } from './annotation'

/** What can stand before a colon in a search of notes, in the order in which it is explained. */
export const operators = ['tag', 'topic', 'by', 'status', 'is', 'group', 'label', 'colour'] as const

export type Operator = (typeof operators)[number]

/** What a note can be said to be. */
export const kindsOfNote = ['note', 'highlight', 'reply', 'private', 'shared', 'public', 'mine'] as const

/** The words after those operators that take no others; `gone` is said for orphaned and ambiguous. */
export const operatorValues: Partial<Record<Operator, readonly string[]>> = {
  status: [...anchorStatuses, 'gone'],
  is: kindsOfNote,
  label: noteLabels.map((label) => label.replace('_', '-')),
  colour: colours,
}

/** One condition, as it was typed: `tag:fruit`, `-is:public`, `by:"Ana Torres"`. */
export type Term = { operator: Operator; value: string; isExcluded: boolean }

/** A search of notes: words (with phrases in quotes and excluded words, as they were typed) and conditions. */
export type Question = { words: string; terms: Term[] }

/** What cannot be read in a search: the piece and where it begins, counted from 1. */
export type QuestionFault = {
  key: 'no_such_operator' | 'no_value' | 'no_such_value' | 'open_quote'
  piece: string
  at: number
}

const piece = /(?<minus>-?)(?:(?<name>[a-z]+):(?!\/\/))?(?:"(?<phrase>[^"]*)"|(?<open>"[^"]*$)|(?<word>\S*))/iy

const known = (name: string): Operator | null =>
  operators.find((one) => one === name) ?? (name === 'color' ? 'colour' : null)

function termOf(name: string, typed: string, isExcluded: boolean): Term | QuestionFault['key'] {
  const operator = known(name.toLowerCase())
  if (!operator) return 'no_such_operator'
  const value = typed.trim()
  if (value === '') return 'no_value'
  const values = operatorValues[operator]
  const chosen = value.toLowerCase().replace('_', '-')
  if (values && !values.includes(chosen)) return 'no_such_value'
  return { operator, value: values ? chosen : value, isExcluded }
}

/**
 * Reads what a reader typed to find notes. Letters before a colon are an operator, unless they stand in quotes or an
 * address (`https://…`) follows; everything else is words. The first piece that cannot be read is the fault.
 */
export function readQuestion(text: string): Question | QuestionFault {
  const words: string[] = []
  const terms: Term[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at]!)) {
      at += 1
      continue
    }
    piece.lastIndex = at
    const found = piece.exec(text)
    if (!found?.groups || found[0] === '') return { key: 'open_quote', piece: text.slice(at), at: at + 1 }
    const { minus, name, phrase, open, word = '' } = found.groups
    if (open !== undefined) return { key: 'open_quote', piece: found[0], at: at + 1 }
    if (name === undefined) words.push(found[0])
    else {
      const term = termOf(name, phrase ?? word, minus === '-')
      if (typeof term === 'string') return { key: term, piece: found[0], at: at + 1 }
      terms.push(term)
    }
    at += found[0].length
  }
  return { words: words.join(' '), terms }
}
