import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operators, readQuestion } from '@/lib/annotations/notes-question'

const term = (operator: string, value: string, isExcluded = false) => ({ operator, value, isExcluded })

describe('a search of notes', () => {
  test.each([
    ['bananas', { words: 'bananas', terms: [] }],
    ['  full "week before" -ships  ', { words: 'full "week before" -ships', terms: [] }],
    ['tag:fruit bananas', { words: 'bananas', terms: [term('tag', 'fruit')] }],
    ['-tag:"dry fruit"', { words: '', terms: [term('tag', 'dry fruit', true)] }],
    ['by:"Ana Torres" by:me', { words: '', terms: [term('by', 'Ana Torres'), term('by', 'me')] }],
    ['STATUS:Gone is:note', { words: '', terms: [term('status', 'gone'), term('is', 'note')] }],
    ['label:to_check color:teal', { words: '', terms: [term('label', 'to-check'), term('colour', 'teal')] }],
    ['https://puente.example/x 12:30 Россия:да', { words: 'https://puente.example/x 12:30 Россия:да', terms: [] }],
    ['"tag:fruit"', { words: '"tag:fruit"', terms: [] }],
    ['', { words: '', terms: [] }],
  ])('%j is read', (text, question) => {
    expect(readQuestion(text)).toEqual(question)
  })

  test.each([
    ['full tagg:fruit', { key: 'no_such_operator', piece: 'tagg:fruit', at: 6 }],
    ['tag: fruit', { key: 'no_value', piece: 'tag:', at: 1 }],
    ['tag:""', { key: 'no_value', piece: 'tag:""', at: 1 }],
    ['is:constructor', { key: 'no_such_value', piece: 'is:constructor', at: 1 }],
    ['x "open and on', { key: 'open_quote', piece: '"open and on', at: 3 }],
    ['by:"Ana', { key: 'open_quote', piece: 'by:"Ana', at: 1 }],
  ])('%j is pointed at', (text, fault) => {
    expect(readQuestion(text)).toEqual(fault)
  })

  test('of whatever is typed is read or pointed at, in one pass', () => {
    const typed = fc.array(
      fc.constantFrom(...operators.map((one) => `${one}:`), '"', ' ', '-', ':', 'a', 'http://', 'ж'),
    )
    fc.assert(
      fc.property(typed, (pieces) => {
        const text = pieces.join('')
        const read = readQuestion(text)
        if ('key' in read) expect(text.slice(read.at - 1).startsWith(read.piece)).toBe(true)
        else expect(text.replaceAll(/\s/g, '')).toContain(read.words.split(/\s/)[0] ?? '')
      }),
    )
  })
})
